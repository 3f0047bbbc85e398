//! People or tables against slots, light enough for hundreds of rows.
//!
//! Where nothing happens, one cell spans the whole stretch; so the page grows with the meetings
//! and not with the slots.

use maud::{Markup, html};

/// The whole matrix.
pub struct Matrix {
    /// What it shows, for those who do not see it.
    pub name: String,
    /// What the rows are.
    pub corner: String,
    pub sessions: Vec<Session>,
    pub rows: Vec<Row>,
}

/// Slots that belong together: a morning in one place.
pub struct Session {
    pub name: String,
    /// The hour each slot begins.
    pub slots: Vec<String>,
}

/// A person or a table.
pub struct Row {
    pub name: Markup,
    /// In the order of the slots, none over another.
    pub stretches: Vec<Stretch>,
}

/// What fills one slot or several in a row.
pub struct Stretch {
    /// The first slot, counted from 0 over all sessions.
    pub from: usize,
    /// How many slots, at least one.
    pub slots: usize,
    pub filling: Filling,
    /// A letter or two; a word where there is room.
    pub text: String,
    /// The whole sentence.
    pub title: String,
    pub href: Option<String>,
}

/// What a stretch is; each has a colour and a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    Meeting,
    /// A meeting that matters most.
    Must,
    /// A meeting that was promised.
    Pinned,
    /// A meeting that stands elsewhere than in the plan compared with.
    Moved,
    /// An activity of the programme.
    Activity,
    /// Not there.
    Away,
}

impl Filling {
    fn class(self) -> &'static str {
        match self {
            Filling::Meeting => "matrix-cell",
            Filling::Must => "matrix-cell matrix-must",
            Filling::Pinned => "matrix-cell matrix-pinned",
            Filling::Moved => "matrix-cell matrix-moved",
            Filling::Activity => "matrix-cell matrix-activity",
            Filling::Away => "matrix-away",
        }
    }
}

/// Draws the matrix; head and names stay in sight while it is moved.
pub fn matrix(matrix: &Matrix) -> Markup {
    let slots: usize = matrix
        .sessions
        .iter()
        .map(|session| session.slots.len())
        .sum();
    html! {
        div class="matrix-scroll" role="region" tabindex="0" aria-label=(matrix.name) {
            table class="matrix" {
                colgroup {
                    col class="matrix-named";
                    @for _ in 0..slots { col class="matrix-slot"; }
                }
                (head(matrix))
                tbody {
                    @for row in &matrix.rows {
                        tr { th scope="row" { (row.name) } (cells(row, slots)) }
                    }
                }
            }
        }
    }
}

fn head(matrix: &Matrix) -> Markup {
    html! {
        thead {
            tr {
                th scope="col" { (matrix.corner) }
                @for session in matrix.sessions.iter().filter(|one| !one.slots.is_empty()) {
                    th scope="colgroup" colspan=(session.slots.len()) { (session.name) }
                }
            }
            tr {
                td {}
                @for hour in matrix.sessions.iter().flat_map(|session| &session.slots) {
                    th scope="col" { (hour) }
                }
            }
        }
    }
}

fn cells(row: &Row, slots: usize) -> Markup {
    let mut at = 0;
    let mut pieces = Vec::new();
    for stretch in row.stretches.iter().filter(|stretch| stretch.from < slots) {
        if stretch.from < at {
            continue; // two things in one slot: the referee says so, the drawing shows the first
        }
        let long = stretch.slots.clamp(1, slots - stretch.from);
        pieces.push(gap(stretch.from - at));
        pieces.push(filled(stretch, long));
        at = stretch.from + long;
    }
    pieces.push(gap(slots - at));
    html! { @for piece in pieces { (piece) } }
}

fn gap(slots: usize) -> Markup {
    html! {
        @if slots > 0 { td class="matrix-gap" colspan=[(slots > 1).then_some(slots)] {} }
    }
}

fn filled(stretch: &Stretch, slots: usize) -> Markup {
    html! {
        td class=(stretch.filling.class()) colspan=[(slots > 1).then_some(slots)]
            title=[stretch.href.is_none().then_some(&stretch.title)] {
            @if let Some(href) = &stretch.href {
                a href=(href) title=(stretch.title) { (stretch.text) }
            } @else {
                (stretch.text)
            }
        }
    }
}

/// What the colours and marks mean: pairs of a filling and its word.
pub fn key(fillings: &[(Filling, String)]) -> Markup {
    html! {
        ul class="key" {
            @for (filling, word) in fillings {
                li { span class=(filling.class()) aria-hidden="true" {} (word) }
            }
        }
    }
}
