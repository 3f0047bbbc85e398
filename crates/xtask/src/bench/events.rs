//! Events that hit a plan, made up by a script that knows nothing of the planner; and the same
//! script's count of what a repaired plan changes.

use std::path::{Path, PathBuf};

use super::child;
use super::instances::Shared;
use crate::json::Json;
use crate::run::{self, Outcome};

/// Seconds a script may take; on the largest instance it recounts half a million wishes.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(600);

/// Makes up one event of each kind for a plan, and writes it and the problem that it makes.
const MAKE: &str = "
import sys, json, copy
sys.path.insert(0, sys.argv[1])
I = json.load(open(sys.argv[2])); plan = json.load(open(sys.argv[3])); out = sys.argv[4]
S = I['slots']; day = {}; room = {}
for r, x in enumerate(plan):
    if x is None: continue
    for p in I['requests'][r]['p']: day.setdefault((p, S[x[0]]['day']), []).append(r)
    for k in range(I['requests'][r]['dur']): room.setdefault((x[1], x[0] + k), []).append(r)
people = lambda rs: sorted({p for r in rs for p in I['requests'][r]['p']})
typical = sorted(day, key=lambda k: (abs(len(day[k]) - 3), k))
(absent, on), (late, late_on) = typical[0], typical[1]
first = min(S[plan[r][0]]['start'] for r in day[late, late_on])
spare = lambda k: I['places'][k[0]]['cap'][k[1]] - len(room[k])
full = sorted(room, key=lambda k: (spare(k), len(room[k]), k))[0]
closed = sorted(room, key=lambda k: (abs(len(room[k]) - 5), k))[0]
slots = lambda test: [t for t, s in enumerate(S) if test(s)]
def away(J, p, ts): J['persons'][p]['unavail'] = sorted(set(J['persons'][p]['unavail']) | set(ts))
def fewer(J, place, t, many): c = J['places'][place]['cap']; c[t] = max(0, c[t] - many)
events = [
    ('a person absent for a day', dict(person_absent=dict(person=str(absent), day=on)),
     people(day[absent, on]), lambda J: away(J, absent, slots(lambda s: s['day'] == on))),
    ('a person late', dict(person_late=dict(person=str(late), day=late_on, until_minute=first + 1)),
     people(r for r in day[late, late_on] if S[plan[r][0]]['start'] == first),
     lambda J: away(J, late, slots(lambda s: s['day'] == late_on and s['start'] <= first))),
    ('a table lost', dict(tables_lost=dict(place=str(full[0]), tables=1, slots=[str(full[1])])),
     people(room[full][:1]), lambda J: fewer(J, full[0], full[1], 1)),
    ('a room closed for a slot',
     dict(room_closed=dict(place=str(closed[0]), slots=[str(closed[1])])),
     people(room[closed]), lambda J: fewer(J, closed[0], closed[1], 10 ** 6)),
]
for no, (name, event, hit, apply) in enumerate(events):
    json.dump(dict(format='attache-events-1', events=[event]), open(f'{out}-{no}.events.json', 'w'))
    J = copy.copy(I)
    for part in ('persons', 'places'): J[part] = copy.deepcopy(I[part])
    apply(J)
    json.dump(J, open(f'{out}-{no}.problem.json', 'w'), separators=(',', ':'))
    print(json.dumps(dict(name=name, hit=len(hit), at=f'{out}-{no}')))
";

/// Judges a new plan of a changed problem, and counts what it changes in an old one.
const COUNT: &str = "
import sys, json
sys.path.insert(0, sys.argv[1])
import mms
I = mms.load(sys.argv[2]); old = json.load(open(sys.argv[3])); new = json.load(open(sys.argv[4]))
c = mms.check(I, new); changed = set()
differ = [r for r, (a, b) in enumerate(zip(old, new)) if a != b]
for r in differ: changed |= set(I['requests'][r]['p'])
moved = sum(1 for r in differ if old[r] and new[r])
dropped = sum(1 for r in differ if old[r] and not new[r])
print(json.dumps(dict(errors=c['errors'][:3], score=c['score'], changed=len(changed),
                      moved=moved, dropped=dropped)))
";

/// An event that hits a plan.
pub(crate) struct Event {
    pub(crate) name: String,
    /// How many persons are in the meetings that cannot stay.
    pub(crate) hit: f64,
    pub(crate) file: PathBuf,
    /// The problem as it is after the event.
    pub(crate) problem: PathBuf,
}

/// What a script counted in a plan made after an event.
pub(crate) struct Counted {
    /// What is wrong with it; empty for a good one.
    pub(crate) errors: String,
    pub(crate) score: f64,
    /// Persons with other meetings than before, or at another time or place.
    pub(crate) changed: f64,
    pub(crate) moved: f64,
    pub(crate) dropped: f64,
}

/// Makes up events for a plan; their files begin with `beside`.
///
/// # Errors
/// A sentence when the script fails.
pub(crate) fn make(
    shared: &Shared,
    (problem, plan): (&Path, &Path),
    beside: &Path,
) -> Outcome<Vec<Event>> {
    let output = script(shared, MAKE, &[problem, plan, beside])?;
    let event = |line: &str| {
        let line = Json::parse(line)?;
        let at = line.get("at").and_then(Json::text).unwrap_or_default();
        Ok(Event {
            name: line
                .get("name")
                .and_then(Json::text)
                .unwrap_or_default()
                .to_owned(),
            hit: number(&line, "hit"),
            file: PathBuf::from(format!("{at}.events.json")),
            problem: PathBuf::from(format!("{at}.problem.json")),
        })
    };
    output.lines().map(event).collect()
}

/// Counts what a new plan of a changed problem makes of an old plan.
///
/// # Errors
/// A sentence when the script fails.
pub(crate) fn count(shared: &Shared, problem: &Path, old: &Path, new: &Path) -> Outcome<Counted> {
    let output = script(shared, COUNT, &[problem, old, new])?;
    let json = Json::parse(output.trim())?;
    let errors = json.get("errors").map_or(&[][..], Json::items);
    let errors: Vec<&str> = errors.iter().filter_map(Json::text).collect();
    Ok(Counted {
        errors: errors.join("; "),
        score: number(&json, "score"),
        changed: number(&json, "changed"),
        moved: number(&json, "moved"),
        dropped: number(&json, "dropped"),
    })
}

fn number(json: &Json, name: &str) -> f64 {
    json.get(name).and_then(Json::number).unwrap_or(f64::NAN)
}

fn script(shared: &Shared, script: &str, files: &[&Path]) -> Outcome<String> {
    let mut python = run::command(shared.python());
    python.args(["-c", script]).arg(shared.bench()).args(files);
    let seen = child::watch(&mut python, PATIENCE)?;
    if seen.succeeded {
        Ok(seen.output)
    } else {
        Err(format!("a script about events failed: {}", seen.said))
    }
}
