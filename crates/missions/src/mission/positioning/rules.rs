//! Which messages may be used, and which uses should be looked at.

use super::Message;

/// Whether a message may be used somewhere new: only approved words are.
pub(super) fn may_use(message: &Message) -> bool {
    message.state == "approved"
}

/// The places that use words which are not approved any more, with the message.
pub(super) fn flagged(messages: &[Message]) -> Vec<(&Message, &str)> {
    let stale = messages.iter().filter(|message| !may_use(message));
    stale
        .flat_map(|message| {
            message
                .uses
                .iter()
                .map(move |place| (message, place.as_str()))
        })
        .collect()
}

/// The messages by the place that uses them, in the order of the places.
pub(super) fn by_place(messages: &[Message]) -> Vec<(&str, Vec<&Message>)> {
    let mut places: Vec<(&str, Vec<&Message>)> = Vec::new();
    for message in messages {
        for place in &message.uses {
            match places.iter_mut().find(|(known, _)| known == place) {
                Some((_, used)) => used.push(message),
                None => places.push((place, vec![message])),
            }
        }
    }
    places.sort_by_key(|(place, _)| *place);
    places
}
