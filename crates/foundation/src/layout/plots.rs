//! Drawings of numbers that stand alone as an SVG file: with their own colours for light and dark,
//! and words for those who do not see them.

use attache_platform::texts::Words;
use maud::{Markup, PreEscaped, html};

use super::charts::round_step;

/// What numbers along an axis mean, and so how they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Count,
    Milliseconds,
    Permille,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    Solid,
    Dashed,
    Dotted,
}

/// One line: its points from left to right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub name: String,
    pub stroke: Stroke,
    pub points: Vec<(i64, i64)>,
}

/// Something to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plot {
    pub title: String,
    /// The sentence that says the same as the drawing.
    pub summary: String,
    pub x: Measure,
    /// What the numbers below count, where their unit does not say it.
    pub x_name: String,
    pub y: Measure,
    /// The lowest and highest value of interest; what lies beyond is drawn at the edge.
    pub y_range: (i64, i64),
    pub lines: Vec<Line>,
    /// Two lines, by number, the space between which is shaded.
    pub band: Option<(usize, usize)>,
}

const WIDTH: i64 = 640;
const LEFT: i64 = 12;
const RIGHT: i64 = 620;
/// So near to an edge, words below the axis would reach over it.
const EDGE: i64 = 40;
const TITLE: i64 = 34;
/// The height of a line of the legend.
const LEGEND: i64 = 30;
/// The height of the drawing itself.
const FIELD: i64 = 260;

/// Own colours, and larger words where the drawing is small. The names are those of the pages.
const STYLE: &str = "\
svg{max-width:100%;height:auto;background:#fffdf8;color:#182033;--soft:#50566a;--rule:#d8d0bd;\
--first:#1b4b78;--second:#98222b;--band:#74520026}\
text{fill:currentColor;font:400 17px system-ui,sans-serif}\
.title{font-weight:600}.tick{fill:var(--soft);paint-order:stroke;stroke:var(--halo,#fffdf8);\
stroke-width:4px}\
.grid{stroke:var(--rule);fill:none}.axis{stroke:currentColor;fill:none}\
.line{fill:none;stroke-width:3;stroke-linejoin:round;stroke:var(--first)}\
.dashed{stroke:var(--second);stroke-width:2;stroke-dasharray:8 5}\
.dotted{stroke:var(--second);stroke-width:2;stroke-dasharray:2 4}\
.band{fill:var(--band)}\
@media(prefers-color-scheme:dark){svg{background:#1a1e26;color:#ece7da;--soft:#b1b2b8;\
--rule:#343a46;--first:#9cc6ec;--second:#f29a92;--band:#e3bd6230;--halo:#1a1e26}}\
@media(max-width:480px){text{font-size:25px}}\
@media print{svg{background:none}}";

impl Plot {
    /// The drawing as the text of an SVG file; without a point, only its words.
    pub fn to_svg(&self, words: &Words) -> String {
        let field = Field::of(self);
        let height = field.bottom + 44;
        let drawn = html! {
            svg xmlns="http://www.w3.org/2000/svg" lang=(words.language().code())
                viewBox={ "0 0 " (WIDTH) " " (height) } width=(WIDTH) height=(height)
                role="img" aria-labelledby="title summary" {
                title id="title" { (self.title) }
                desc id="summary" { (self.summary) }
                style { (PreEscaped(STYLE)) }
                text class="title" x=(LEFT) y=(TITLE - 8) { (self.title) }
                (self.shades(&field))
                (self.grid(&field, words))
                @for line in &self.lines {
                    polyline class=(class(line.stroke)) points=(field.points(&line.points)) {}
                }
                (self.ticks(&field, words))
                (self.legend(words))
            }
        };
        let mut text = drawn.into_string();
        text.push('\n');
        text
    }

    fn shades(&self, field: &Field) -> Markup {
        let Some((low, high)) = self.band else {
            return html! {};
        };
        let back: Vec<(i64, i64)> = self.lines[low].points.iter().rev().copied().collect();
        let forth = field.points(&self.lines[high].points);
        html! { polygon class="band" points={ (forth) " " (field.points(&back)) } {} }
    }

    fn grid(&self, field: &Field, words: &Words) -> Markup {
        let (ticks, edge) = (field.x_ticks(), field.bottom);
        html! {
            @for value in field.y_ticks() {
                path class="grid" d={ "M" (LEFT) " " (field.y(value)) "H" (RIGHT) } {}
            }
            path class="axis" d={ "M" (LEFT) " " (edge) "H" (RIGHT) } {}
            @for (place, at) in ticks.iter().enumerate() {
                path class="axis" d={ "M" (field.x(*at)) " " (edge) "v6" } {}
                text class="tick" x=(field.x(*at)) y=(edge + 30)
                    text-anchor=(anchor(field.x(*at))) {
                    (written(words, self.x, *at))
                    @if place + 1 == ticks.len() && !self.x_name.is_empty() {
                        " " (self.x_name)
                    }
                }
            }
        }
    }

    /// What the lines across mean, written over the lines drawn.
    fn ticks(&self, field: &Field, words: &Words) -> Markup {
        html! {
            @for value in field.y_ticks() {
                text class="tick" x=(LEFT) y=(field.y(value) - 6) {
                    (written(words, self.y, value))
                }
            }
        }
    }

    fn legend(&self, words: &Words) -> Markup {
        html! {
            @for (row, line) in (0..).zip(&self.lines) {
                @let y = TITLE + 22 + row * LEGEND;
                path class=(class(line.stroke)) d={ "M" (LEFT) " " (y - 6) "h40" } {}
                text x=(LEFT + 52) y=(y) {
                    (line.name)
                    @if let Some((_, last)) = line.points.last() {
                        ": " (written(words, self.y, *last))
                    }
                }
            }
        }
    }
}

fn class(stroke: Stroke) -> &'static str {
    match stroke {
        Stroke::Solid => "line",
        Stroke::Dashed => "line dashed",
        Stroke::Dotted => "line dotted",
    }
}

/// The words below an axis stand under their mark, but inside the drawing.
fn anchor(x: i64) -> &'static str {
    if x < LEFT + EDGE {
        "start"
    } else if x > RIGHT - EDGE {
        "end"
    } else {
        "middle"
    }
}

fn written(words: &Words, measure: Measure, number: i64) -> String {
    match measure {
        Measure::Count => words.number(number),
        Measure::Permille => words.permille(number),
        Measure::Milliseconds if number % 1000 == 0 => format!("{} s", number / 1000),
        Measure::Milliseconds => format!("{number} ms"),
    }
}

/// Where the drawing stands and what of the numbers it shows.
struct Field {
    top: i64,
    bottom: i64,
    x_first: i64,
    x_last: i64,
    x_step: i64,
    low: i64,
    high: i64,
    y_step: i64,
}

impl Field {
    fn of(plot: &Plot) -> Field {
        let all = || plot.lines.iter().flat_map(|line| &line.points);
        let first = all().map(|point| point.0).min().unwrap_or(0);
        let x_first = match plot.x {
            Measure::Milliseconds => 0,
            Measure::Count | Measure::Permille => first,
        };
        let x_last = all()
            .map(|point| point.0)
            .max()
            .unwrap_or(0)
            .max(x_first + 1);
        let (low, high) = plot.y_range;
        let high = high.max(low.saturating_add(1));
        let y_step = round_step(((high.saturating_sub(low)) / 4).max(1));
        let rows = i64::try_from(plot.lines.len()).unwrap_or(0);
        let top = TITLE + rows * LEGEND + 30;
        Field {
            top,
            bottom: top + FIELD,
            x_first,
            x_last,
            x_step: round_step(((x_last - x_first) / 4).max(1)),
            low: low.div_euclid(y_step) * y_step,
            high: (high + y_step - 1).div_euclid(y_step) * y_step,
            y_step,
        }
    }

    fn x(&self, at: i64) -> i64 {
        LEFT + (at - self.x_first) * (RIGHT - LEFT) / (self.x_last - self.x_first)
    }

    fn y(&self, value: i64) -> i64 {
        let value = i128::from(value.clamp(self.low, self.high) - self.low);
        let part = value * i128::from(self.bottom - self.top) / i128::from(self.high - self.low);
        self.bottom - i64::try_from(part).unwrap_or(0)
    }

    fn points(&self, points: &[(i64, i64)]) -> String {
        let placed = points
            .iter()
            .map(|(at, value)| format!("{},{}", self.x(*at), self.y(*value)));
        placed.collect::<Vec<_>>().join(" ")
    }

    fn x_ticks(&self) -> Vec<i64> {
        let first = (self.x_first + self.x_step - 1).div_euclid(self.x_step) * self.x_step;
        let step = usize::try_from(self.x_step).unwrap_or(1);
        (first..=self.x_last).step_by(step).collect()
    }

    fn y_ticks(&self) -> impl Iterator<Item = i64> + use<> {
        (self.low..=self.high).step_by(usize::try_from(self.y_step).unwrap_or(1))
    }
}
