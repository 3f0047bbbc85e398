//! What is handed to the planner, and what can be taken elsewhere.

use attache_planner as planner;
use attache_testkit::{kits, small};

use crate::plans::{RunSettings, plan_json, plan_now, problem_json};

const SETTINGS: RunSettings = RunSettings {
    seed: 1,
    rounds: 20_000,
};

#[tokio::test]
async fn problem_and_plan_can_be_taken_elsewhere() {
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let made = plan_now(&kit.app, small.mission, SETTINGS, |_| {})
            .await
            .unwrap();
        let problem = problem_json(&kit.app, small.mission).await.unwrap();
        let plan = plan_json(&kit.app, made.plan).await.unwrap();
        let problem = planner::format::read_problem(problem.as_bytes()).unwrap();
        let file = planner::format::read_plan(&problem, plan.as_bytes()).unwrap();
        let report = planner::check(&problem, &file.plan);
        assert!(report.findings.is_empty(), "{:?}", report.findings);
        assert_eq!(report.score.value, made.value);
        assert_eq!(format!("{:032x}", file.plan.digest()), made.digest);
        assert_eq!(problem.persons()[0].name, "Grace Kim");
    }
}

/// Who travels elsewhere or has another engagement is not planned then.
#[tokio::test]
async fn nobody_is_planned_where_they_are_not() {
    use attache_foundation::history::By;
    use attache_platform::database::sql;
    for kit in kits().await {
        let small = small::mission(&kit.app).await;
        let mut change = kit
            .app
            .change(By::Itself, Some(small.mission))
            .await
            .unwrap();
        let slot_ms = (small::SLOT_MINUTES + small::PAUSE_MINUTES) * 60_000;
        // The counterpart comes for the last three slots; the delegate's seminar ends with the
        // sixth; the pause between is shorter than no way at all, as both are in one venue.
        let late = sql("update people set arrives_at = $2 where id = $1");
        let arrives = small::FIRST_SLOT.0 + 5 * slot_ms;
        change
            .execute(late.bind(small.counterpart).bind(arrives))
            .await
            .unwrap();
        let seminar = sql("update activities set starts_at = $2, ends_at = $3 where id = $1");
        let until = small::FIRST_SLOT.0 + 6 * slot_ms - small::PAUSE_MINUTES * 60_000;
        let seminar = seminar
            .bind(small.activity)
            .bind(small::FIRST_SLOT)
            .bind(until);
        change.execute(seminar).await.unwrap();
        change.finish().await.unwrap();
        let problem = problem_json(&kit.app, small.mission).await.unwrap();
        let problem = planner::format::read_problem(problem.as_bytes()).unwrap();
        let hosts = problem
            .persons()
            .iter()
            .find(|one| one.name == "Grace Kim")
            .unwrap();
        assert_eq!(hosts.unavailable.len(), 5, "{}", kit.engine);
        let made = plan_now(&kit.app, small.mission, SETTINGS, |_| {})
            .await
            .unwrap();
        let plan = plan_json(&kit.app, made.plan).await.unwrap();
        let plan = planner::format::read_plan(&problem, plan.as_bytes())
            .unwrap()
            .plan;
        let (_, seat) = plan.meetings().next().unwrap();
        assert!(seat.slot.0 >= 6, "{seat:?}");
    }
}
