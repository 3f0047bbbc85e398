//! `attache forecast`: what share of wishes will be served, before the wishes are known.

use std::process::ExitCode;

use attache_planner::forecast::{self as engine, Capacity, Effort, Forecast, Hours, Kinds, Side};
use attache_platform::texts::{Arg, Words};
use serde_json::{Value, json};

use super::{formats, plot};
use crate::arguments::{self, Source, Steps};
use crate::failure::Failure;
use crate::files;

/// Above this share of the tables' time in use, tables are what is scarce; in thousandths.
const SCARCE_PERMILLE: u32 = 850;

/// What is forecast for one number of slots and tables.
pub(super) struct Cell {
    pub slots: u16,
    pub tables: u16,
    pub forecast: Forecast,
}

pub(crate) fn forecast(wanted: &arguments::Forecast, words: &Words) -> Result<ExitCode, Failure> {
    let known = known(wanted, words)?;
    let most = |of: fn(&Hours) -> u16| known.sessions.iter().map(of).max().unwrap_or(1);
    let steps = |wanted: &Option<Steps>, known: u16| {
        let steps = wanted.as_ref().map(|steps| steps.0.clone());
        steps.unwrap_or_else(|| vec![known])
    };
    let slots = steps(&wanted.slots, most(|hours| hours.slots));
    let tables = steps(&wanted.tables, most(|hours| hours.tables));
    let effort = if slots.len() * tables.len() > 1 {
        Effort::QUICK
    } else {
        Effort::THOROUGH
    };
    let mut cells = Vec::new();
    for slots in &slots {
        for tables in &tables {
            let capacity = with(&known, wanted, *slots, *tables);
            cells.push(Cell {
                slots: *slots,
                tables: *tables,
                forecast: engine::forecast(&capacity, &effort, wanted.seed),
            });
        }
    }
    if let Some(path) = &wanted.plot {
        let row = (slots.len() - 1) / 2 * tables.len();
        let drawn = plot::share(&cells[row..row + tables.len()], words);
        files::write(path, &drawn)?;
    }
    if wanted.json {
        println!("{}", to_json(&cells, wanted.seed));
    } else if let [only] = &cells[..] {
        print_one(only, words);
    } else {
        print_table(&cells, tables.len(), words);
    }
    Ok(ExitCode::SUCCESS)
}

/// What is known: from a problem file, else from what was said.
fn known(wanted: &arguments::Forecast, words: &Words) -> Result<Capacity, Failure> {
    let mut capacity = match &wanted.problem {
        Some(path) => {
            let source = Source {
                problem: path.clone(),
                format: wanted.format,
                fairness_d: 2,
            };
            Capacity::of(&formats::problem(&source, words)?.problem)
        }
        None => said(wanted)?,
    };
    if let Some(wishes) = wanted.wishes {
        capacity.wishes = wishes;
    }
    if capacity.sessions.is_empty() || capacity.wishes == 0 {
        return Err(Failure::wrong("commands-forecast-nothing", Vec::new()));
    }
    Ok(capacity)
}

/// What was said on the command line alone.
fn said(wanted: &arguments::Forecast) -> Result<Capacity, Failure> {
    let (Some(tables), Some(slots), Some(persons), Some(wishes)) =
        (&wanted.tables, &wanted.slots, wanted.persons, wanted.wishes)
    else {
        return Err(Failure::wrong("commands-forecast-needs", Vec::new()));
    };
    let cities = wanted.cities.unwrap_or(1);
    let days = wanted.days.unwrap_or(1).max(cities);
    let hours = |day: u16| Hours {
        day,
        city: day * cities / days,
        slots: slots.0[0],
        tables: tables.0[0],
    };
    let per_day = usize::from(wanted.sessions.unwrap_or(2));
    let side = |persons: u32, available: Option<u32>, one_city: bool| Side {
        persons,
        available_permille: u16::try_from(available.unwrap_or(1000).min(1000)).unwrap_or(1000),
        one_city,
        limited_permille: if wanted.most.is_some() { 1000 } else { 0 },
        most_meetings: wanted.most.unwrap_or(0),
    };
    let counterparts = wanted.counterparts.unwrap_or(0);
    let here = wanted.counterparts_available;
    Ok(Capacity {
        sessions: (0..days)
            .flat_map(|day| std::iter::repeat_n(hours(day), per_day))
            .collect(),
        places: wanted.places.unwrap_or(1),
        travel_minutes: wanted.travel.unwrap_or(0),
        sides: [
            side(persons, wanted.available, false),
            side(counterparts, here, cities > 1),
        ],
        wishes,
        kinds: Kinds::default(),
    })
}

/// The same with another number of slots and tables: the largest session gets so many tables, the
/// others as many in proportion.
fn with(known: &Capacity, wanted: &arguments::Forecast, slots: u16, tables: u16) -> Capacity {
    let mut capacity = known.clone();
    let largest = known.sessions.iter().map(|hours| hours.tables).max();
    let largest = u32::from(largest.unwrap_or(1).max(1));
    for hours in &mut capacity.sessions {
        if wanted.slots.is_some() {
            hours.slots = slots;
        }
        let part = u32::from(hours.tables) * u32::from(tables) / largest;
        hours.tables = u16::try_from(part.max(1)).unwrap_or(u16::MAX);
    }
    capacity
}

fn to_json(cells: &[Cell], seed: u64) -> Value {
    let table: Vec<Value> = cells
        .iter()
        .map(|cell| {
            json!({
                "slots": cell.slots, "tables": cell.tables,
                "low_permille": cell.forecast.low_permille,
                "likely_permille": cell.forecast.likely_permille,
                "high_permille": cell.forecast.high_permille,
                "tables_used_permille": cell.forecast.tables_used_permille,
            })
        })
        .collect();
    let of = cells.first().map(|cell| cell.forecast);
    json!({
        "wishes": of.map(|forecast| forecast.wishes),
        "missions": of.map(|forecast| forecast.missions),
        "seed": seed, "holds_permille": 800, "forecasts": table,
    })
}

fn print_one(cell: &Cell, words: &Words) {
    let Forecast {
        low_permille,
        likely_permille,
        high_permille,
        ..
    } = cell.forecast;
    let share = |permille: u32| Arg::from(words.permille(permille.into()));
    let count =
        |permille: u32| Arg::from(i64::from(cell.forecast.wishes) * i64::from(permille) / 1000);
    let told = [
        ("wishes", Arg::from(i64::from(cell.forecast.wishes))),
        ("least", count(low_permille)),
        ("most", count(high_permille)),
        ("low", share(low_permille)),
        ("likely", share(likely_permille)),
        ("high", share(high_permille)),
    ];
    println!("{}", words.with("commands-forecast", &told));
    let used = cell.forecast.tables_used_permille;
    let key = if used >= SCARCE_PERMILLE {
        "commands-forecast-scarce"
    } else {
        "commands-forecast-roomy"
    };
    println!("{}", words.with(key, &[("used", share(used))]));
}

fn print_table(cells: &[Cell], columns: usize, words: &Words) {
    let share = |permille: u32| (permille + 5) / 10;
    let mut head = vec![words.say("commands-forecast-corner")];
    head.extend(cells[..columns].iter().map(|cell| cell.tables.to_string()));
    let mut rows = vec![head];
    for row in cells.chunks(columns) {
        let mut shown = vec![row[0].slots.to_string()];
        shown.extend(row.iter().map(|cell| {
            let Forecast {
                low_permille,
                high_permille,
                ..
            } = cell.forecast;
            format!("{}–{} %", share(low_permille), share(high_permille))
        }));
        rows.push(shown);
    }
    let wide = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
    let widths: Vec<usize> = (0..=columns).map(|no| wide(no).unwrap_or(0)).collect();
    for row in &rows {
        let cells = row.iter().zip(&widths);
        let line: Vec<String> = cells.map(|(cell, wide)| format!("{cell:>wide$}")).collect();
        println!("{}", line.join("  "));
    }
    let wishes = cells.first().map_or(0, |cell| cell.forecast.wishes);
    let told = [("wishes", Arg::from(i64::from(wishes)))];
    println!("{}", words.with("commands-forecast-table", &told));
}
