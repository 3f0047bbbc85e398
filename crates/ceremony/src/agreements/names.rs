//! The closed lists by which agreements are told apart.

/// A closed list whose members are kept under their names.
macro_rules! names {
    ($(#[doc = $doc:literal])+ $list:ident { $($member:ident = $name:literal),+ $(,)? }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum $list { $($member),+ }

        impl $list {
            /// All of them, in the order in which they are shown.
            pub const ALL: &[$list] = &[$($list::$member),+];

            /// The name under which it is kept.
            pub fn name(self) -> &'static str {
                match self { $($list::$member => $name),+ }
            }

            /// The member of a name.
            pub fn from_name(name: &str) -> Option<$list> {
                $list::ALL.iter().copied().find(|member| member.name() == name)
            }
        }
    };
}

names! {
    /// What it is: a memorandum between governments is not a distribution contract, and a
    /// demonstration is no agreement at all.
    Kind {
        Government = "government",
        Institutional = "institutional",
        Academic = "academic",
        Research = "research",
        Industrial = "industrial",
        Technology = "technology",
        Cluster = "cluster",
        Cultural = "cultural",
        Distribution = "distribution",
        Investment = "investment",
        Expansion = "expansion",
        Training = "training",
        Demonstration = "demonstration",
    }
}

names! {
    /// Which way it goes, seen from Belgium.
    Direction {
        Outbound = "outbound",
        Inbound = "inbound",
        Exchange = "exchange",
    }
}

names! {
    /// How far it is.
    State {
        Signed = "signed",
        Planned = "planned",
        Announced = "announced",
        Postponed = "postponed",
        Withdrawn = "withdrawn",
    }
}

names! {
    /// What the mission has to do with it. What was announced in the same week is not a result.
    Attribution {
        SignedAt = "signed_at",
        ResultOf = "result_of",
        AnnouncedAround = "announced_around",
    }
}
