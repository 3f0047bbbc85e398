//! Which legs somebody reaches.

use attache_foundation::permissions::Scope;

/// The legs of a scope as a query reads them: `*` for all, `|id|id|` for some, nothing for none.
/// Whoever reaches people by Region, organisation or meeting reaches no leg by that.
pub(super) fn legs(scope: &Scope) -> String {
    match scope {
        Scope::All => "*".to_owned(),
        Scope::Legs(legs) => {
            let legs: Vec<String> = legs.iter().map(ToString::to_string).collect();
            format!("|{}|", legs.join("|"))
        }
        Scope::Nobody
        | Scope::Own(_)
        | Scope::Concerned(_)
        | Scope::Organisations(_)
        | Scope::Regions(_) => String::new(),
    }
}
