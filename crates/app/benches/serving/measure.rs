//! Asking the same again and again, and what that comes to.

use std::net::SocketAddr;
use std::sync::Barrier;
use std::time::{Duration, Instant};

use attache_platform::database::Database;

use crate::Outcome;
use crate::client::{Client, Question};
use crate::product::Asker;

/// How many clients ask side by side, when more than one does.
pub(crate) const CLIENTS: usize = 8;

/// A measurement ends after this time or this many times, whichever comes first.
const LONGEST: Duration = Duration::from_millis(1_800);
const MOST: usize = 5_000;

/// How often something is asked before it is measured.
const WARM: usize = 3;

/// What is measured.
pub(crate) enum Task {
    /// One question and the status of its answer.
    Ask(Question, u16),
    /// A request for a meeting and its withdrawal, each client as somebody else.
    RequestAndWithdraw { path: String, askers: Vec<Asker> },
}

/// How long something took, many times over.
pub(crate) struct Timing {
    /// Sorted, in milliseconds.
    samples_ms: Vec<f64>,
    pub(crate) per_second: f64,
}

impl Timing {
    fn of(mut samples_ms: Vec<f64>, took: Duration) -> Timing {
        samples_ms.sort_by(f64::total_cmp);
        let count = u32::try_from(samples_ms.len()).unwrap_or(u32::MAX);
        Timing {
            samples_ms,
            per_second: f64::from(count) / took.as_secs_f64(),
        }
    }

    /// The time in milliseconds that so many of a hundred answers did not take longer than.
    pub(crate) fn percentile_ms(&self, percent: usize) -> f64 {
        let place = (self.samples_ms.len() * percent).div_ceil(100).max(1) - 1;
        self.samples_ms.get(place).copied().unwrap_or_default()
    }
}

/// Everything about one task.
pub(crate) struct Measured {
    pub(crate) name: &'static str,
    pub(crate) status: u16,
    pub(crate) one: Timing,
    pub(crate) many: Timing,
    /// One client again, who takes no compressed answers.
    pub(crate) plain: Timing,
    pub(crate) bytes_plain: usize,
    pub(crate) bytes_gzip: usize,
    /// Milliseconds that the serving threads were on a processor for each time, with one client;
    /// nothing where the platform does not say. Unlike the waiting, it hardly depends on what else
    /// the machine does. A database server of its own is not in it.
    pub(crate) busy_ms: Option<f64>,
    /// SQL statements for each time.
    pub(crate) statements: f64,
}

/// Measures a task: one client, then many, then one without compression.
pub(crate) fn measure(
    name: &'static str,
    task: &Task,
    host: SocketAddr,
    database: &Database,
) -> Outcome<Measured> {
    let failed = |error| format!("{name}: {error}");
    let (status, bytes_gzip) = warm(task, host, true).map_err(failed)?;
    let (_, bytes_plain) = warm(task, host, false).map_err(failed)?;
    let (before, busy_before) = (database.statements(), busy_ms());
    let one = run(task, host, 1, true).map_err(failed)?;
    let asked = u32::try_from(database.statements() - before)?;
    let busy = busy_ms()
        .zip(busy_before)
        .map(|(after, before)| after - before);
    let times = f64::from(u32::try_from(one.samples_ms.len())?);
    Ok(Measured {
        name,
        status,
        busy_ms: busy.map(|busy| busy / times),
        statements: f64::from(asked) / times,
        one,
        many: run(task, host, CLIENTS, true).map_err(failed)?,
        plain: run(task, host, 1, false).map_err(failed)?,
        bytes_plain,
        bytes_gzip,
    })
}

/// Milliseconds that the threads of this process were on a processor. Those of clients come and
/// go between two readings, so that the difference of two is what serving took.
fn busy_ms() -> Option<f64> {
    let mut busy = Duration::ZERO;
    for thread in std::fs::read_dir("/proc/self/task").ok()? {
        let said = std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
        busy += Duration::from_nanos(said.split(' ').next()?.parse().ok()?);
    }
    Some(busy.as_secs_f64() * 1000.0)
}

/// Asks a few times, so that what is made once is made; gives the status and the bytes.
fn warm(task: &Task, host: SocketAddr, gzip: bool) -> Outcome<(u16, usize)> {
    let mut client = Client::connect(host)?;
    let mut last = (0, 0);
    for turn in 0..WARM {
        last = once(task, &mut client, 0, turn, gzip)?;
    }
    Ok(last)
}

/// Carries the task out once; gives the status of the last answer and the bytes of all.
fn once(
    task: &Task,
    client: &mut Client,
    who: usize,
    turn: usize,
    gzip: bool,
) -> Outcome<(u16, usize)> {
    match task {
        Task::Ask(question, expected) => {
            let question = Question {
                gzip,
                ..question.clone()
            };
            let came = client.ask(&question)?;
            holds(&question, came.status, *expected)?;
            Ok((came.status, came.bytes))
        }
        Task::RequestAndWithdraw { path, askers } => {
            let Asker { cookie, to } = &askers[who % askers.len()];
            let to = &to[turn % to.len()];
            let form = format!(
                "to={to}&priority=3&length_minutes=20&part_of_day=any&message=Round+{turn}"
            );
            let request = Question {
                gzip,
                ..Question::post(path, cookie, &form)
            };
            let made = client.ask(&request)?;
            holds(&request, made.status, 303)?;
            let withdrawal = Question {
                path: format!("{}/withdrawal", made.location),
                form: Some(String::new()),
                ..request
            };
            let gone = client.ask(&withdrawal)?;
            holds(&withdrawal, gone.status, 303)?;
            Ok((gone.status, made.bytes + gone.bytes))
        }
    }
}

fn holds(question: &Question, status: u16, expected: u16) -> Outcome<()> {
    if status == expected {
        return Ok(());
    }
    let path = &question.path;
    Err(format!("{path} was answered {status}, not {expected}").into())
}

/// Lets clients ask until time or count is used up.
#[expect(
    clippy::disallowed_methods,
    reason = "a measurement reads the clock; the watch of the product counts whole milliseconds"
)]
fn run(task: &Task, host: SocketAddr, clients: usize, gzip: bool) -> Outcome<Timing> {
    let gate = Barrier::new(clients + 1);
    let each = |who: usize| -> Result<Vec<f64>, String> {
        let client = Client::connect(host);
        gate.wait();
        let mut client = client.map_err(|error| error.to_string())?;
        let begun = Instant::now();
        let mut samples_ms = Vec::new();
        while samples_ms.len() < MOST / clients && begun.elapsed() < LONGEST {
            let asked = Instant::now();
            let turn = samples_ms.len();
            once(task, &mut client, who, turn, gzip).map_err(|error| error.to_string())?;
            samples_ms.push(asked.elapsed().as_secs_f64() * 1000.0);
        }
        Ok(samples_ms)
    };
    std::thread::scope(|scope| {
        let asking: Vec<_> = (0..clients)
            .map(|who| scope.spawn(move || each(who)))
            .collect();
        gate.wait();
        let begun = Instant::now();
        let mut samples_ms = Vec::new();
        for thread in asking {
            samples_ms.extend(thread.join().map_err(|_| "a client panicked")??);
        }
        Ok(Timing::of(samples_ms, begun.elapsed()))
    })
}
