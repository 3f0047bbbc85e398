//! What an agency does with its call before and while it is open.

use attache_foundation::ids::{CallId, OrganisationId};
use attache_foundation::{Change, Event, Result};

use super::super::making::Whole;
use super::super::{NewCall, store};
use super::open_calls;

/// Makes one call of an agency, under a name of its own.
pub(in super::super) async fn make_call(
    change: &mut Change,
    agency: OrganisationId,
    region: String,
    whole: Whole,
) -> Result<CallId> {
    let new = NewCall {
        code: format!("call-{}", change.id::<()>()),
        agency,
        region,
        name: whole.name,
        intro: whole.intro,
        opens_at: whole.opens_at,
        closes_at: whole.closes_at,
        logistics_until: whole.logistics_until,
        grace_minutes: whole.grace_minutes,
        places: whole.places,
        most_people: whole.most_people,
        offer_hours: whole.offer_hours,
        form: whole.form,
    };
    Ok(open_calls(change, &[new]).await?[0])
}

/// Changes a call; what may be changed was looked at before.
pub(in super::super) async fn edit_call(
    change: &mut Change,
    call: CallId,
    whole: Whole,
) -> Result<()> {
    store::update_call(change, call, &whole).await?;
    change.record(Event::CallChanged { call });
    Ok(())
}
