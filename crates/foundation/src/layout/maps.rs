//! A sketch of where things are: true positions and distances, no map service, no streets.

use maud::{Markup, html};

/// A place to show.
pub struct Place {
    pub name: Markup,
    /// A second line, such as what happens there; may be empty.
    pub note: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

const WIDTH: f64 = 400.0;
const HEIGHT: f64 = 430.0;
const MARGIN: f64 = 34.0;
/// Left of the sketch and under it: degrees and the measure, where no number can lie on them.
const GUTTER: i64 = 46;
const FOOT: i64 = 30;
/// The least distance between two numbers in the sketch.
const APART: f64 = 30.0;
/// Kilometres in a degree of latitude.
const DEGREE_KILOMETRES: f64 = 111.2;

/// The sketch with a numbered list beside it. A single place has nothing to stand beside and is
/// only named; without a place there is nothing.
pub fn sketch(title: &str, places: &[Place]) -> Markup {
    match places.len() {
        0 => html! {},
        1 => html! { div class="map" { (list(places)) } },
        _ => html! { div class="map" { (drawing(title, places)) (list(places)) } },
    }
}

fn list(places: &[Place]) -> Markup {
    html! {
        ol class="map-list" {
            @for place in places {
                li {
                    div {
                        (place.name)
                        @if !place.note.is_empty() { small { (place.note) } }
                    }
                }
            }
        }
    }
}

fn drawing(title: &str, places: &[Place]) -> Markup {
    let scale = Scale::around(places);
    let truly: Vec<Point> = places.iter().map(|place| scale.point(place)).collect();
    let shown = spread(&truly);
    let (wide, high) = (WIDTH as i64 + GUTTER, HEIGHT as i64 + FOOT);
    html! {
        svg viewBox={ (-GUTTER) " 0 " (wide) " " (high) } role="img" aria-label=(title) {
            title { (title) }
            (graticule(&scale))
            @for (at, from) in shown.iter().zip(&truly) {
                path class="map-lead"
                    d={ "M" (from.0 as i64) " " (from.1 as i64)
                        "L" (at.0 as i64) " " (at.1 as i64) } {}
                circle class="map-true" cx=(from.0 as i64) cy=(from.1 as i64) r="2.5" {}
            }
            @for (number, at) in shown.iter().enumerate() {
                circle class="map-dot" cx=(at.0 as i64) cy=(at.1 as i64) r="13" {}
                text x=(at.0 as i64) y=(at.1 as i64 + 5) text-anchor="middle" { (number + 1) }
            }
            (measure(&scale))
        }
    }
}

type Point = (f64, f64);

/// From degrees to the sketch: a plate carrée true at the middle latitude.
struct Scale {
    middle: Point,
    /// How much shorter a degree of longitude is here.
    narrowing: f64,
    /// Units of the sketch in a degree of latitude.
    degree: f64,
}

impl Scale {
    fn around(places: &[Place]) -> Scale {
        let (south, north) = ends(places.iter().map(|place| place.latitude));
        let (west, east) = ends(places.iter().map(|place| place.longitude));
        let middle = ((west + east) / 2.0, (south + north) / 2.0);
        let narrowing = middle.1.to_radians().cos();
        // Never closer than a few kilometres, so that a single place is not the whole sketch.
        let high = (north - south).max(0.05);
        let wide = ((east - west) * narrowing).max(0.05);
        let degree = ((WIDTH - 2.0 * MARGIN) / wide).min((HEIGHT - 2.0 * MARGIN) / high);
        Scale {
            middle,
            narrowing,
            degree,
        }
    }

    fn x(&self, longitude: f64) -> f64 {
        WIDTH / 2.0 + (longitude - self.middle.0) * self.narrowing * self.degree
    }

    fn y(&self, latitude: f64) -> f64 {
        HEIGHT / 2.0 - (latitude - self.middle.1) * self.degree
    }

    fn point(&self, place: &Place) -> Point {
        (self.x(place.longitude), self.y(place.latitude))
    }
}

fn ends(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::MAX, f64::MIN), |(low, high), value| {
        (low.min(value), high.max(value))
    })
}

/// Pushes numbers apart that would lie on one another; a line leads back to the true spot.
fn spread(truly: &[Point]) -> Vec<Point> {
    let mut shown = truly.to_vec();
    for _ in 0..200 {
        let mut moved = false;
        for one in 1..shown.len() {
            for other in 0..one {
                moved |= push_apart(&mut shown, one, other);
            }
        }
        if !moved {
            break;
        }
    }
    shown
}

/// Says whether the two had to move.
fn push_apart(shown: &mut [Point], one: usize, other: usize) -> bool {
    let (mut dx, mut dy) = (shown[one].0 - shown[other].0, shown[one].1 - shown[other].1);
    let mut apart = dx.hypot(dy);
    if apart >= APART {
        return false;
    }
    if apart < 0.1 {
        (dx, dy, apart) = (1.0, 0.3, 1.04);
    }
    let push = (APART - apart) / 2.0 / apart;
    for (at, sign) in [(one, push), (other, -push)] {
        shown[at].0 = (shown[at].0 + dx * sign).clamp(15.0, WIDTH - 15.0);
        shown[at].1 = (shown[at].1 + dy * sign).clamp(15.0, HEIGHT - 15.0);
    }
    true
}

/// Lines of latitude and longitude, every tenth of a degree.
fn graticule(scale: &Scale) -> Markup {
    let tenths = |middle: f64| ((middle * 10.0) as i64 - 12)..((middle * 10.0) as i64 + 13);
    let inside = |at: &f64, end: f64| *at > 12.0 && *at < end - 12.0;
    html! {
        @for (tenth, y) in tenths(scale.middle.1)
            .map(|tenth| (tenth, scale.y(tenth as f64 / 10.0)))
            .filter(|(_, y)| inside(y, HEIGHT)) {
            path class="map-line" d={ "M0 " (y as i64) "H" (WIDTH) } {}
            text class="map-degree" x="-6" y=(y as i64 + 5) text-anchor="end" {
                (tenth / 10) "." (tenth.abs() % 10) "°"
            }
        }
        @for x in tenths(scale.middle.0)
            .map(|tenth| scale.x(tenth as f64 / 10.0))
            .filter(|x| inside(x, WIDTH)) {
            path class="map-line" d={ "M" (x as i64) " 0V" (HEIGHT) } {}
        }
    }
}

/// A measure of a round number of kilometres, in the corner.
fn measure(scale: &Scale) -> Markup {
    let kilometre = scale.degree / DEGREE_KILOMETRES;
    let fits = |length: &&i64| **length as f64 * kilometre <= WIDTH / 3.0;
    let length = *[50, 20, 10, 5, 2, 1].iter().find(fits).unwrap_or(&1);
    let long = (length as f64 * kilometre) as i64;
    let from = WIDTH as i64 - 16 - long;
    html! {
        path class="map-scale" d={ "M" (from) " " (HEIGHT + 10.0) "v6h" (long) "v-6" } {}
        text class="map-degree" x=(from - 8) y=(HEIGHT + 20.0) text-anchor="end" {
            (length) " km"
        }
    }
}
