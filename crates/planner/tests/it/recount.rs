//! A third opinion: what a plan that keeps the rules is worth, counted from the draft as it is
//! written, by ids, without anything the planner has made of it.

use std::collections::{BTreeMap, BTreeSet};

use attache_planner::{
    Draft, PersonDraft, Plan, Problem, PublishedMeetingDraft, Score, Unfairness, WishDraft,
};

/// A meeting by ids, as a plan file says it, with its persons.
struct Meeting<'a> {
    wish: &'a WishDraft,
    slot: &'a str,
    place: &'a str,
    persons: Vec<&'a str>,
}

struct Count<'a> {
    draft: &'a Draft,
    persons: BTreeMap<&'a str, &'a PersonDraft>,
    /// Places of slots, places and wishes in the draft.
    at: BTreeMap<(char, &'a str), usize>,
}

/// The score of a plan.
pub(crate) fn score(draft: &Draft, problem: &Problem, plan: &Plan) -> Score {
    let lines = lines(problem, plan);
    let count = Count::of(draft);
    let meetings = count.meetings(&lines);
    let mut score = Score {
        granted: meetings.len() as u32,
        granted_mutual: meetings
            .iter()
            .filter(|meeting| meeting.wish.mutual)
            .count() as u32,
        unfairness: count.unfairness(&meetings),
        days_changed: count.days_changed(&meetings),
        ..Score::default()
    };
    let weights = &draft.weights;
    for meeting in &meetings {
        let mutual = if meeting.wish.mutual {
            weights.mutual
        } else {
            0
        };
        let points = u64::from(weights.granted) * u64::from(meeting.wish.weight);
        score.granted_points += points as i64 + i64::from(mutual);
    }
    for person in draft
        .persons
        .iter()
        .filter(|person| person.interprets.is_empty())
    {
        count.person(person, &meetings, &mut score);
    }
    let lost = [
        (weights.below_least, i64::from(score.below_least)),
        (weights.idle_gap, i64::from(score.idle_gaps)),
        (weights.idle_stretch, i64::from(score.idle_stretches)),
        (weights.place_change, i64::from(score.place_changes)),
        (weights.travel_minute, score.travel_minutes as i64),
        (weights.day_changed, i64::from(score.days_changed)),
    ];
    let lost: i64 = lost
        .iter()
        .map(|&(weight, count)| i64::from(weight) * count)
        .sum();
    score.value = score.granted_points - score.unfairness.sum() - lost;
    score
}

/// The plan as its file says it.
fn lines(problem: &Problem, plan: &Plan) -> Vec<PublishedMeetingDraft> {
    let person = |&no: &attache_planner::PersonNo| problem.person(no).id.clone();
    let line =
        |(wish, seat): (attache_planner::WishNo, attache_planner::Seat)| PublishedMeetingDraft {
            wish: problem.wish(wish).id.clone(),
            slot: problem.slot(seat.slot).id.clone(),
            place: problem.place(seat.place).id.clone(),
            table: seat.table,
            picked: plan.picked(wish).iter().map(person).collect(),
        };
    plan.meetings().map(line).collect()
}

impl<'a> Count<'a> {
    fn of(draft: &'a Draft) -> Self {
        let mut at = BTreeMap::new();
        at.extend(
            (0..)
                .zip(&draft.slots)
                .map(|(no, slot)| (('s', slot.id.as_str()), no)),
        );
        at.extend(
            (0..)
                .zip(&draft.places)
                .map(|(no, place)| (('p', place.id.as_str()), no)),
        );
        at.extend(
            (0..)
                .zip(&draft.wishes)
                .map(|(no, wish)| (('w', wish.id.as_str()), no)),
        );
        let persons = draft
            .persons
            .iter()
            .map(|person| (person.id.as_str(), person));
        Count {
            draft,
            persons: persons.collect(),
            at,
        }
    }

    fn meetings(&self, lines: &'a [PublishedMeetingDraft]) -> Vec<Meeting<'a>> {
        let meeting = |line: &'a PublishedMeetingDraft| {
            let wish = &self.draft.wishes[self.at[&('w', line.wish.as_str())]];
            let persons = wish.persons.iter().chain(&line.picked);
            Meeting {
                wish,
                slot: &line.slot,
                place: &line.place,
                persons: persons.map(String::as_str).collect(),
            }
        };
        lines.iter().map(meeting).collect()
    }

    /// Minutes since the midnight before the first day at which a slot starts and ends.
    fn time(&self, slot: usize) -> (u32, u32) {
        let slot = &self.draft.slots[slot];
        let day = u32::from(slot.day) * 1440;
        (
            day + u32::from(slot.start_minute),
            day + u32::from(slot.end_minute),
        )
    }

    /// The slots of a session in the order of the clock, with the slot given among them.
    fn session(&self, slot: usize) -> Vec<usize> {
        let name = &self.draft.slots[slot].session;
        let all = 0..self.draft.slots.len();
        let mut session: Vec<usize> = all
            .filter(|&no| self.draft.slots[no].session == *name)
            .collect();
        session.sort_by_key(|&no| self.time(no));
        session
    }

    /// What one person's days add to the score.
    fn person(&self, person: &PersonDraft, meetings: &[Meeting<'_>], score: &mut Score) {
        let mine = meetings
            .iter()
            .filter(|meeting| meeting.persons.contains(&person.id.as_str()));
        let mut mine: Vec<(usize, &Meeting<'_>)> = mine
            .map(|meeting| (self.at[&('s', meeting.slot)], meeting))
            .collect();
        mine.sort_by_key(|(slot, _)| self.time(*slot));
        score.below_least += u32::from(person.least).saturating_sub(mine.len() as u32);
        for pair in mine.windows(2) {
            let ((from, before), (to, after)) = (&pair[0], &pair[1]);
            let session = self.session(*from);
            let place = |slot: usize| session.iter().position(|&no| no == slot);
            let (Some(first), Some(next)) = (place(*from), place(*to)) else {
                continue;
            };
            let between = &session[first + usize::from(before.wish.length_slots)..next];
            let free = between.iter().filter(|&&slot| self.is_free(person, slot));
            score.idle_gaps += free.count() as u32;
            score.idle_stretches += u32::from(!between.is_empty());
            if before.place != after.place {
                let (one, other) = (self.at[&('p', before.place)], self.at[&('p', after.place)]);
                score.place_changes += 1;
                score.travel_minutes += u64::from(self.draft.travel_minutes[one][other]);
            }
        }
    }

    /// Whether a person is there and at no activity.
    fn is_free(&self, person: &PersonDraft, slot: usize) -> bool {
        let (starts, ends) = self.time(slot);
        let joined = self
            .draft
            .activities
            .iter()
            .filter(|activity| person.activities.contains(&activity.id));
        let busy = joined.into_iter().any(|activity| {
            let day = u32::from(activity.day) * 1440;
            let from = day + u32::from(activity.start_minute);
            let to = day + u32::from(activity.end_minute);
            from < ends && starts < to
        });
        !busy && !person.unavailable.contains(&self.draft.slots[slot].id)
    }

    /// The groups for which a wish counts, by a letter for their kind and their name.
    fn groups(&self, wish: &WishDraft) -> BTreeSet<(char, &'a str)> {
        let mut groups = BTreeSet::new();
        let named = wish.persons.iter().map(|id| self.persons[id.as_str()]);
        let named: Vec<&PersonDraft> = named.filter(|one| one.interprets.is_empty()).collect();
        groups.extend(named.iter().map(|&person| ('p', person.id.as_str())));
        let first = |organisation: &String| {
            let mut all = self.draft.persons.iter();
            all.find(|person| {
                person.organisation == *organisation
                    && person.interprets.is_empty()
                    && !wish.persons.contains(&person.id)
            })
        };
        let picked = wish.organisations.iter().filter_map(first);
        for person in named.into_iter().chain(picked) {
            groups.insert(('o', person.organisation.as_str()));
            groups.insert(('r', person.region.as_str()));
            groups.insert(('s', person.size_class.as_str()));
        }
        groups.retain(|(_, name)| !name.trim().is_empty());
        // Everything named here lives as long as the draft.
        let own = |(kind, name): (char, &str)| (kind, self.name(kind, name));
        groups.into_iter().map(own).collect()
    }

    /// The same name as the draft holds it.
    fn name(&self, kind: char, name: &str) -> &'a str {
        let of = |person: &'a PersonDraft| match kind {
            'p' => person.id.as_str(),
            'o' => person.organisation.as_str(),
            'r' => person.region.as_str(),
            _ => person.size_class.as_str(),
        };
        let mut names = self.draft.persons.iter().map(of);
        names.find(|known| *known == name).expect("somebody has it")
    }

    fn unfairness(&self, meetings: &[Meeting<'_>]) -> Unfairness {
        let granted: BTreeSet<&str> = meetings.iter().map(|m| m.wish.id.as_str()).collect();
        let mut shares: BTreeMap<(char, &str), (i64, i64)> = BTreeMap::new();
        for wish in &self.draft.wishes {
            for group in self.groups(wish) {
                let share = shares.entry(group).or_default();
                share.0 += 1;
                share.1 += i64::from(!granted.contains(wish.id.as_str()));
            }
        }
        let mut unfairness = Unfairness::default();
        let weights = &self.draft.weights;
        for ((kind, _), (asked, refused)) in shares {
            let (weight, lost) = match kind {
                'p' => (weights.fair_persons, &mut unfairness.persons),
                'o' => (weights.fair_organisations, &mut unfairness.organisations),
                'r' => (weights.fair_regions, &mut unfairness.regions),
                _ => (weights.fair_size_classes, &mut unfairness.size_classes),
            };
            *lost += i64::from(weight) * refused * refused / asked;
        }
        unfairness
    }

    fn days_changed(&self, meetings: &[Meeting<'_>]) -> u32 {
        let Some(published) = &self.draft.published else {
            return 0;
        };
        let (known, now) = (
            self.days(&self.meetings(&published.meetings)),
            self.days(meetings),
        );
        let all: BTreeSet<_> = known.keys().chain(now.keys()).collect();
        all.into_iter()
            .filter(|&day| known.get(day) != now.get(day))
            .count() as u32
    }

    /// What everybody has on each day.
    fn days(&self, meetings: &[Meeting<'_>]) -> BTreeMap<(String, u16), BTreeSet<[String; 3]>> {
        let mut days: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for meeting in meetings {
            let day = self.draft.slots[self.at[&('s', meeting.slot)]].day;
            for person in &meeting.persons {
                let line = [&meeting.wish.id[..], meeting.slot, meeting.place].map(str::to_owned);
                days.entry(((*person).to_owned(), day))
                    .or_default()
                    .insert(line);
            }
        }
        days
    }
}
