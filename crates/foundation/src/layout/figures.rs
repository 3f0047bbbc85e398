//! Figures with their qualifiers, and how far something is.

use maud::{Markup, html};

/// A number that was counted or announced. The qualifier belongs to it: 500 is not "more than 500".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// "more than", "nearly"; empty when the number is exact.
    pub qualifier: String,
    /// The number as the language writes it.
    pub value: String,
    /// What was counted.
    pub label: String,
    /// Where it comes from, or what it leaves out; may be empty.
    pub source: String,
}

/// The figures a page is about.
pub fn figures(figures: &[Figure]) -> Markup {
    row("figures", figures)
}

/// Figures that accompany something else.
pub fn small_figures(figures: &[Figure]) -> Markup {
    row("figures figures-small", figures)
}

fn row(class: &str, figures: &[Figure]) -> Markup {
    html! {
        ul class=(class) {
            @for figure in figures {
                li class="figure" {
                    span class="figure-qualifier" { (figure.qualifier) } " "
                    span class="figure-value" { (figure.value) } " "
                    span class="figure-label" { (figure.label) } " "
                    @if !figure.source.is_empty() {
                        span class="figure-source" { (figure.source) }
                    }
                }
            }
        }
    }
}

/// How much of something is done, said and drawn.
pub fn progress(sentence: &str, done: i64, all: i64) -> Markup {
    html! {
        label class="progress" {
            span { (sentence) }
            progress max=(all.max(1)) value=(done) { (sentence) }
        }
    }
}
