//! Who may be the second person.

use attache_platform::chance::Chance;
use attache_platform::id::Id;
use attache_platform::moment::Moment;

use super::rules::may_decide;
use super::{Approval, Refusal, State};

#[test]
fn nobody_decides_on_their_own_act_nor_twice() {
    let chance = Chance::from_seed(1);
    let (one, other) = (Id::new(Moment(0), &chance), Id::new(Moment(0), &chance));
    let approval = |state| Approval {
        id: Id::new(Moment(0), &chance),
        mission: Id::new(Moment(0), &chance),
        kind: "role".to_owned(),
        subject: String::new(),
        asked_by: Some(one),
        asked_at: Moment(0),
        state,
    };
    assert_eq!(may_decide(&approval(State::Asked), one), Err(Refusal::Own));
    assert_eq!(may_decide(&approval(State::Asked), other), Ok(()));
    for done in [State::Given, State::Refused, State::Withdrawn] {
        assert_eq!(may_decide(&approval(done), other), Err(Refusal::Decided));
    }
}
