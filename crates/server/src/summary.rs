//! What a demonstration ends with: a few sentences for a minister's office, or one JSON object.

use attache_foundation::app::App;
use attache_foundation::ids::MissionId;
use attache_meetings::plans;
use attache_platform::texts::{Arg, Words};
use attache_results::figures::{self, Live};
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::planning::seconds;

/// The figures of a mission whose plan is in force.
pub(crate) struct Summary {
    live: Live,
    plan: plans::Summary,
    elapsed_ms: u64,
}

impl Summary {
    pub(crate) async fn of(
        app: &App,
        mission: MissionId,
        elapsed_ms: u64,
    ) -> Result<Summary, Failure> {
        let mut reads = app.reads();
        let live = figures::live(&mut reads, mission).await?;
        let plan = plans::in_force(&mut reads, mission).await?;
        let plan = plan.ok_or_else(|| Failure::broken("no plan is in force"))?;
        Ok(Summary {
            live,
            plan,
            elapsed_ms,
        })
    }

    pub(crate) fn to_json(&self) -> Value {
        json!({
            "participants": self.live.participants,
            "companies": self.live.companies,
            "federations_and_chambers": self.live.federations_and_chambers,
            "academic_institutions": self.live.academic_institutions,
            "activities": self.live.activities,
            "wishes": self.plan.wishes,
            "meetings": self.plan.meetings,
            "score": self.plan.value,
            "bound": self.plan.bound,
            "gap_permille": self.plan.gap_permille,
            "seconds": seconds(self.elapsed_ms),
            "plan_digest": self.plan.digest,
        })
    }

    pub(crate) fn worded(&self, words: &Words) -> String {
        let told = [
            ("participants", Arg::from(self.live.participants)),
            ("companies", Arg::from(self.live.companies)),
            ("federations", Arg::from(self.live.federations_and_chambers)),
            ("academic", Arg::from(self.live.academic_institutions)),
            ("activities", Arg::from(self.live.activities)),
            ("wishes", Arg::from(self.plan.wishes)),
            ("meetings", Arg::from(self.plan.meetings)),
            ("left_out", Arg::from(self.plan.wishes - self.plan.meetings)),
            ("value", Arg::from(self.plan.value)),
            ("bound", Arg::from(self.plan.bound)),
            ("gap", Arg::from(words.permille(self.plan.gap_permille))),
        ];
        words.with("commands-summary", &told)
    }
}
