//! How long it takes to get from one venue to another.

/// A place on Earth, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

impl Place {
    /// Reads two decimal numbers of degrees.
    #[must_use]
    pub fn read(latitude: &str, longitude: &str) -> Option<Self> {
        Some(Self {
            latitude: latitude.parse().ok()?,
            longitude: longitude.parse().ok()?,
        })
    }
}

/// From here on a way is a flight.
const FLIGHT_KM: f64 = 150.0;
/// A flight with the ways to and from the airports.
const FLIGHT_MINUTES: i32 = 300;

/// Minutes between two places: none within 200 m, else ten to leave and arrive and three a
/// kilometre, rounded up to five; five hours where one flies.
///
/// The distance is the great circle by the haversine formula on a sphere of 6371 km. Three minutes
/// a kilometre as the crow flies is slow on purpose: coordinates are rounded and roads are full,
/// and nobody's programme should break when the product reckons with a slower bus.
#[must_use]
pub fn minutes(from: Place, to: Place) -> i32 {
    let kilometres = great_circle_km(from, to);
    if kilometres < 0.2 {
        0
    } else if kilometres > FLIGHT_KM {
        FLIGHT_MINUTES
    } else {
        ((10.0 + kilometres * 3.0) / 5.0).ceil() as i32 * 5
    }
}

fn great_circle_km(from: Place, to: Place) -> f64 {
    let (north_from, north_to) = (from.latitude.to_radians(), to.latitude.to_radians());
    let half_north = ((north_to - north_from) / 2.0).sin();
    let half_east = ((to.longitude - from.longitude).to_radians() / 2.0).sin();
    let chord = half_north.powi(2) + north_from.cos() * north_to.cos() * half_east.powi(2);
    2.0 * 6371.0 * chord.sqrt().min(1.0).asin()
}
