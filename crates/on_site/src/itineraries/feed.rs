//! An itinerary as a calendar that other programs subscribe to (RFC 5545, RFC 7986).

use std::collections::BTreeMap;

use attache_missions::delegations::function;
use attache_platform::moment::{Moment, TimeZone};
use attache_platform::texts::Words;

use super::calendar::Writer;
use super::{Item, Itinerary, Met, What, rules, zones};

/// How often a calendar asks again.
const REFRESH: &str = "PT30M";

/// The whole calendar in the traveller's language. `base` is where people find the product.
pub(super) fn write(itinerary: &Itinerary, words: &Words, base: &str) -> String {
    let items: Vec<&Item> = rules::shown(itinerary)
        .into_iter()
        .filter(|item| rules::may_leave(item))
        .collect();
    let mut writer = Writer::default();
    writer.begin("VCALENDAR");
    writer.plain("VERSION", "2.0");
    writer.plain("PRODID", "-//Attache//Itineraries//EN");
    writer.plain("CALSCALE", "GREGORIAN");
    writer.plain("METHOD", "PUBLISH");
    let label = itinerary.who.label.get(words.language());
    let args = [
        ("name", itinerary.who.name.as_str().into()),
        ("mission", label.into()),
    ];
    let name = words.with("itineraries-calendar-name", &args);
    writer.text("NAME", &name);
    writer.text("X-WR-CALNAME", &name);
    writer.plain("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    writer.plain("X-PUBLISHED-TTL", REFRESH);
    write_zones(&mut writer, itinerary, &items);
    for item in items {
        event(&mut writer, itinerary, item, words, base);
    }
    writer.end("VCALENDAR");
    writer.finish()
}

fn write_zones(writer: &mut Writer, itinerary: &Itinerary, items: &[&Item]) {
    let mut spans: BTreeMap<&str, (&TimeZone, Moment, Moment)> = BTreeMap::new();
    for item in items {
        let leg = itinerary.leg_of(item);
        let span = (&leg.zone, item.starts_at, item.ends_at);
        let span = spans.entry(&leg.zone_name).or_insert(span);
        span.1 = span.1.min(item.starts_at);
        span.2 = span.2.max(item.ends_at);
    }
    for (name, (zone, first, last)) in spans {
        zones::write(writer, name, zone, first, last);
    }
}

fn event(writer: &mut Writer, itinerary: &Itinerary, item: &Item, words: &Words, base: &str) {
    let leg = itinerary.leg_of(item);
    writer.begin("VEVENT");
    let changed_at = match &item.what {
        What::Activity(joined) => {
            writer.plain("UID", &format!("{}@attache", joined.activity));
            writer.plain("SEQUENCE", "0");
            writer.plain("STATUS", "CONFIRMED");
            writer.text("SUMMARY", joined.title.get(words.language()));
            itinerary.who.loaded_at
        }
        What::Meeting(met) => {
            writer.plain("UID", &format!("{}@attache", met.meeting));
            writer.plain("SEQUENCE", &met.sequence.to_string());
            let status = if met.cancelled {
                "CANCELLED"
            } else {
                "CONFIRMED"
            };
            writer.plain("STATUS", status);
            writer.text("SUMMARY", &meeting_title(met, words));
            met.changed_at
        }
    };
    // With METHOD:PUBLISH the stamp is when this version was made (RFC 5545, 3.8.7.2); taken from
    // the change itself, the same version is the same text.
    writer.plain("DTSTAMP", &zones::utc(changed_at));
    writer.plain("LAST-MODIFIED", &zones::utc(changed_at));
    for (name, at) in [("DTSTART", item.starts_at), ("DTEND", item.ends_at)] {
        let (name, value) = zones::property(name, at, &leg.zone_name, &leg.zone);
        writer.plain(&name, &value);
    }
    let place = place(item, leg.city.get(words.language()), words);
    writer.text("LOCATION", &place);
    let description = description(item, words);
    if !description.is_empty() {
        writer.text("DESCRIPTION", &description);
    }
    let (language, slug) = (words.language().code(), &itinerary.who.slug);
    let day = itinerary.day_of(item);
    writer.plain(
        "URL",
        &format!("{base}/{language}/missions/{slug}/day?day={day}"),
    );
    writer.plain(
        "TRANSP",
        if item.stands() {
            "OPAQUE"
        } else {
            "TRANSPARENT"
        },
    );
    writer.end("VEVENT");
}

/// "Meeting with Ada Byron, Analytical Engines".
pub(super) fn meeting_title(met: &Met, words: &Words) -> String {
    let name = met.with.name.as_str().into();
    let organisation = met.with.organisation.get(words.language()).into();
    words.with(
        "itineraries-meeting-with",
        &[("name", name), ("organisation", organisation)],
    )
}

fn place(item: &Item, city: &str, words: &Words) -> String {
    let mut parts = Vec::new();
    if let What::Meeting(met) = &item.what {
        parts.push(words.with("itineraries-table", &[("number", met.table_number.into())]));
    }
    if let Some(stop) = &item.stop {
        let place = stop.room.then(", ", &stop.name);
        parts.push(place.get(words.language()).to_owned());
    }
    parts.push(city.to_owned());
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

fn description(item: &Item, words: &Words) -> String {
    match &item.what {
        What::Activity(joined) if joined.host.is_empty() => String::new(),
        What::Activity(joined) => words.with(
            "itineraries-host",
            &[("host", joined.host.get(words.language()).into())],
        ),
        What::Meeting(met) => {
            let function = function(words, &met.with.function);
            let session = met.session_title.get(words.language());
            format!(
                "{}, {function}\n{}\n{session}",
                met.with.name,
                met.with.organisation.get(words.language())
            )
        }
    }
}
