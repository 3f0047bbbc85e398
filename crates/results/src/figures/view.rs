//! The markup of the organiser's page of figures.

use attache_foundation::layout::tables::{Column, table};
use attache_foundation::layout::{Frame, Standing, empty, state};
use maud::{Markup, html};

use super::Comparison;

pub(super) fn figures(frame: &Frame, comparisons: &[Comparison]) -> Markup {
    if comparisons.is_empty() {
        return empty(
            "info",
            &frame.say("figures-none"),
            frame.say("figures-none-how"),
        );
    }
    let columns = [
        Column::words(frame.say("figures-what")),
        Column::words(frame.say("figures-printed")),
        Column::words(frame.say("figures-printed-on")),
        Column::words(frame.say("figures-printed-by")),
        Column::numbers(frame.say("figures-counted")),
        Column::numbers(frame.say("figures-difference")),
        Column::words(frame.say("figures-standing")),
    ];
    let rows: Vec<Vec<Markup>> = comparisons.iter().map(|line| row(frame, line)).collect();
    html! {
        p class="standfirst" { (frame.say("figures-explained")) }
        (table(&frame.say("figures-title"), &columns, &rows))
    }
}

fn row(frame: &Frame, line: &Comparison) -> Vec<Markup> {
    let words = &frame.words;
    let figure = &line.figure;
    let number = |number: Option<i64>| number.map_or_else(String::new, |n| words.number(n));
    vec![
        html! { (words.say(&format!("figures-name-{}", figure.code))) },
        html! { (figure.say(words)) },
        html! { (words.long_date(figure.as_of)) },
        html! { (figure.published_by.get(words.language())) },
        html! { (number(line.live)) },
        html! { (signed(number(line.difference), line.difference)) },
        standing(frame, line),
    ]
}

/// A difference with its sign: "+3", "−2", "0".
fn signed(number: String, difference: Option<i64>) -> String {
    if difference.is_some_and(|difference| difference > 0) {
        format!("+{number}")
    } else {
        number
    }
}

fn standing(frame: &Frame, line: &Comparison) -> Markup {
    if line.replaced {
        return state(Standing::Over, frame.say("figures-standing-replaced"));
    }
    if line.still_true {
        state(Standing::Good, frame.say("figures-standing-true"))
    } else {
        state(Standing::Wait, frame.say("figures-standing-moved"))
    }
}
