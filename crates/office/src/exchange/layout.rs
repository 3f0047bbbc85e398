//! The tables of a mission and their columns, as `examples/` shows them.

/// A table: the name of its file without `.csv`, and its columns in order. A name that ends in
/// `*` stands for four columns, one a language. One that ends in `+` stands for what something is
/// called: a column for English and for every language without a name of its own, and a column
/// for each of the others, which may be missing.
pub(super) struct Layout {
    pub(super) name: &'static str,
    columns: &'static str,
}

/// The languages in the order in which their columns stand.
pub(super) const LANGUAGES: [&str; 4] = ["en", "nl", "fr", "de"];

/// The languages in which something may be called otherwise than in English.
pub(super) const OWN_NAMES: [&str; 3] = ["nl", "fr", "de"];

impl Layout {
    /// The names of its columns, written out.
    pub(super) fn columns(&self) -> Vec<String> {
        let mut columns = Vec::new();
        for column in self.columns.split_whitespace() {
            if let Some(stem) = column.strip_suffix('*') {
                columns.extend(LANGUAGES.map(|code| format!("{stem}_{code}")));
            } else if let Some(stem) = column.strip_suffix('+') {
                columns.push(stem.to_owned());
                columns.extend(OWN_NAMES.map(|code| format!("{stem}_{code}")));
            } else {
                columns.push(column.to_owned());
            }
        }
        columns
    }

    /// Whether a table may come without this column.
    pub(super) fn may_lack(&self, column: &str) -> bool {
        let mut names = self.columns.split_whitespace();
        names.any(|name| {
            let own = name
                .strip_suffix('+')
                .and_then(|stem| column.strip_prefix(stem));
            let own = own.and_then(|rest| rest.strip_prefix('_'));
            own.is_some_and(|code| OWN_NAMES.contains(&code))
        })
    }
}

/// Every table, in the order in which one refers to another.
pub(super) const TABLES: [Layout; 21] = [
    Layout {
        name: "sources",
        columns: "source title address note",
    },
    Layout {
        name: "mission",
        columns: "mission label* kind first_day last_day travel_first_day travel_last_day hashtag \
                  country state relation synthetic source",
    },
    Layout {
        name: "terms",
        columns: "list term position label* synthetic source",
    },
    Layout {
        name: "legs",
        columns: "leg position city* first_day last_day zone post latitude longitude synthetic \
                  source",
    },
    Layout {
        name: "goals",
        columns: "goal position text* direction indicator* synthetic source",
    },
    Layout {
        name: "organisations",
        columns: "organisation kind name+ region size domains city+ country enterprise_number \
                  parent offer* need* participates synthetic source",
    },
    Layout {
        name: "owners",
        columns: "organisation role level position synthetic source",
    },
    Layout {
        name: "people",
        columns: "person category given_name family_name style* function organisation region \
                  language email arrives leaves photo_refused synthetic source",
    },
    Layout {
        name: "capacities",
        columns: "person capacity* precedence government from_day to_day replaces synthetic \
                  source",
    },
    Layout {
        name: "venues",
        columns: "venue leg name+ kind latitude longitude note synthetic source",
    },
    Layout {
        name: "rooms",
        columns: "room venue name+ capacity tables synthetic source",
    },
    Layout {
        name: "activities",
        columns: "activity day starts ends times_invented kind title* leg venue room organiser \
                  host capacity audience visibility domains languages synthetic source",
    },
    Layout {
        name: "sessions",
        columns: "activity slot_minutes pause_minutes first_slot slots tables synthetic source",
    },
    Layout {
        name: "attendances",
        columns: "person activity role synthetic source",
    },
    Layout {
        name: "wishes",
        columns: "wish asker asked priority state length_minutes part_of_day message asked_at \
                  synthetic source",
    },
    Layout {
        name: "agreements",
        columns: "agreement kind direction state attribution subject* domain day activity \
                  embargo_until synthetic source",
    },
    Layout {
        name: "agreement_parties",
        columns: "agreement position party organisation region synthetic source",
    },
    Layout {
        name: "economic_figures",
        columns: "figure position value unit qualifier period direction* label* as_of synthetic \
                  source",
    },
    Layout {
        name: "published_figures",
        columns: "figure value qualifier as_of published_by* synthetic source",
    },
    Layout {
        name: "earlier_missions",
        columns: "mission label* first_day last_day countries cities* participants \
                  participants_qualifier companies companies_qualifier agreements \
                  agreements_qualifier note* synthetic source",
    },
    Layout {
        name: "opportunities",
        columns: "opportunity name* organiser hosts* first_day last_day synthetic source",
    },
];
