//! Hostile `attache-plan-1` files.

use attache_planner::Problem;
use attache_planner::format::{self, PlanHeader};

use super::{RANGE, TYPE, changes, refused, refuses_what_is_of_no_format};
use crate::small::{draft, plan, problem};

fn plan_text(problem: &Problem) -> String {
    let plan = plan(&[Some((0, 0, 1)), Some((0, 0, 2)), None]);
    format::write_plan(problem, &plan, &PlanHeader::default())
}

#[test]
fn hostile_plans_are_refused_at_their_path() {
    let problem = problem(draft());
    let read = |text: &[u8]| format::read_plan(&problem, text).map(drop);
    let good = plan_text(&problem);
    refuses_what_is_of_no_format(&read, &good);
    let table = "$.meetings[0].table";
    let unknown = "planning-fault-unknown-reference";
    changes(
        &read,
        &good,
        &[
            (
                "plan-1",
                "plan-2",
                "$.format",
                "planning-fault-wrong-format",
            ),
            ("\"table\":1", "\"table\":0", table, RANGE),
            ("\"table\":1", "\"table\":-1", table, TYPE),
            ("\"table\":1", "\"table\":1e400", table, TYPE),
            ("\"table\":1", "\"table\":65536", table, TYPE),
            ("\"table\":1", "\"table\":null", table, TYPE),
            (
                "\"table\":1",
                "\"table\":1,\"picked\":[\"ann\"]",
                "$.meetings[0].picked",
                "planning-fault-wrong-length",
            ),
            (
                "\"table\":1",
                "\"table\":1,\"picked\":null",
                "$.meetings[0].picked",
                TYPE,
            ),
            (
                "\"table\":1",
                "\"chair\":1",
                "$.meetings[0].chair",
                "planning-fault-unknown-field",
            ),
            (
                "\"table\":1",
                "\"slot\":1",
                "$.meetings[0].slot",
                "planning-fault-duplicate-field",
            ),
            (
                "\"wish\":\"ab\"",
                "\"wish\":\"\"",
                "$.meetings[0].wish",
                unknown,
            ),
            (
                "\"wish\":\"ab\"",
                "\"wish\":\"cd\"",
                "$.meetings[1].wish",
                "planning-fault-duplicate-id",
            ),
            (
                "\"slot\":\"mon1\"",
                "\"slot\":\"mon9\"",
                "$.meetings[0].slot",
                unknown,
            ),
            (
                "\"score\":0",
                "\"score\":9223372036854775808",
                "$.header.score",
                TYPE,
            ),
            ("\"seed\":0", "\"seed\":-1", "$.header.seed", TYPE),
            (
                "\"seed\":0",
                "\"seed\":18446744073709551616",
                "$.header.seed",
                TYPE,
            ),
            ("\"header\": {", "\"header\": [", "$.header", TYPE),
        ],
    );
    let endless = good.replacen(
        "[\n",
        &format!(
            "[{}\n",
            "{\"wish\":\"ab\",\"slot\":\"mon1\",\"place\":\"hall\",\"table\":1},".repeat(2_000_001)
        ),
        1,
    );
    refused(
        &read,
        "endless",
        endless.as_bytes(),
        "$.meetings",
        "planning-fault-too-many",
    );
}
