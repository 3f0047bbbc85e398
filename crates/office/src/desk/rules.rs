//! What needs attention, and in which order.

use attache_platform::moment::Date;

use super::{InForce, Matter, Waiting, When};

/// A request counts as expiring when it has no more than this left, in seconds.
pub(super) const SOON_SECONDS: i64 = 2 * 86_400;

/// The matters that concern the product's own tables. `accepted` counts accepted requests.
pub(super) fn matters(waiting: &Waiting, plan: Option<&InForce>, accepted: i64) -> Vec<Matter> {
    let mut matters = Vec::new();
    match plan {
        None if accepted > 0 => matters.push(Matter::NoPlan { accepted }),
        Some(_) if waiting.unplanned + waiting.orphaned > 0 => matters.push(Matter::PlanStale {
            unplanned: waiting.unplanned,
            orphaned: waiting.orphaned,
        }),
        _ => {}
    }
    let (count, musts) = (waiting.expiring, waiting.expiring_musts);
    if count > 0 {
        matters.push(Matter::Expiring { count, musts });
    }
    if let Some(plan) = plan.filter(|_| waiting.left_out > 0) {
        matters.push(Matter::LeftOut {
            count: waiting.left_out,
            plan: plan.plan,
        });
    }
    let (venues, rooms) = (waiting.without_venue, waiting.without_room);
    let counted = [
        (venues, Matter::WithoutVenue { count: venues }),
        (rooms, Matter::WithoutRoom { count: rooms }),
        (
            waiting.given_up,
            Matter::GivenUp {
                count: waiting.given_up,
            },
        ),
    ];
    matters.extend(
        counted
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(_, matter)| matter),
    );
    matters
}

/// Figures in the order in which the mission is told: who takes part, then what they do.
const FIGURES: [&str; 6] = [
    "participants",
    "companies",
    "federations_and_chambers",
    "academic_institutions",
    "activities",
    "b2b_meetings",
];

/// Where a published figure stands among those of the desk; one that is not known goes last.
pub(super) fn place_of_figure(code: &str) -> usize {
    let place = FIGURES.iter().position(|known| *known == code);
    place.unwrap_or(FIGURES.len())
}

/// Where today stands in a mission's days.
pub(super) fn when(first_day: Date, last_day: Date, today: Date) -> When {
    let days = |from: Date, to: Date| from.until(to).map_or(0, |span| i64::from(span.get_days()));
    if today < first_day {
        return When::Before {
            days: days(today, first_day),
        };
    }
    if today > last_day {
        return When::After { last_day };
    }
    When::During {
        day: days(first_day, today) + 1,
        of: days(first_day, last_day) + 1,
    }
}
