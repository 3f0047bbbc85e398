//! How long the way is. An estimate without a map: the straight line, stretched as streets are.

use super::Site;

/// Minutes from any venue of one leg to any of another: the transfer with luggage, to the airport,
/// through it and onwards.
const BETWEEN_LEGS_MINUTES: u32 = 300;

/// How much longer a way through a town is than the straight line. The mean over the largest
/// American towns is about a third (Giacomin and Levinson 2015, doi:10.1068/b130131p).
const DETOUR: f64 = 1.35;

/// Speed of a car or coach through a town in working hours, in kilometres an hour.
const TOWN_KM_PER_HOUR: f64 = 30.0;

/// So much of every way goes through a town, in kilometres; what is longer goes by motorway.
const TOWN_KM: f64 = 10.0;

/// Speed of a coach on a busy motorway, in kilometres an hour.
const MOTORWAY_KM_PER_HOUR: f64 = 70.0;

/// Finding the car, boarding and finding the door, in minutes.
const BOARDING_MINUTES: f64 = 10.0;

/// Speed of a group on foot, in kilometres an hour.
const WALKING_KM_PER_HOUR: f64 = 4.5;

/// The mean radius of the Earth (IUGG), in kilometres.
const EARTH_KM: f64 = 6371.0088;

/// Minutes from one venue to another, rounded up to five: none inside one venue, else the shorter
/// of walking and riding. Venues between two legs, such as airports, are ridden to as if in town.
///
/// An estimate, for planning: coordinates are rounded and no timetable or traffic is known.
pub fn travel_minutes(from: &Site, to: &Site) -> u32 {
    if from.venue == to.venue {
        return 0;
    }
    if let (Some(one), Some(other)) = (from.leg, to.leg)
        && one != other
    {
        return BETWEEN_LEGS_MINUTES;
    }
    let kilometres = great_circle_km(from, to) * DETOUR;
    let in_town = kilometres.min(TOWN_KM) / TOWN_KM_PER_HOUR;
    let on_motorway = (kilometres - TOWN_KM).max(0.0) / MOTORWAY_KM_PER_HOUR;
    let riding = (in_town + on_motorway) * 60.0 + BOARDING_MINUTES;
    let walking = kilometres / WALKING_KM_PER_HOUR * 60.0;
    let fives = (riding.min(walking) / 5.0).ceil().clamp(1.0, 1000.0);
    fives as u32 * 5
}

/// The great circle between two sites by the haversine formula (Sinnott 1984, Sky and Telescope
/// 68, 159), which stays exact for near places.
fn great_circle_km(from: &Site, to: &Site) -> f64 {
    let (north, other_north) = (from.latitude.to_radians(), to.latitude.to_radians());
    let half_north = ((other_north - north) / 2.0).sin();
    let half_east = ((to.longitude - from.longitude).to_radians() / 2.0).sin();
    let square = half_north * half_north + north.cos() * other_north.cos() * half_east * half_east;
    2.0 * EARTH_KM * square.min(1.0).sqrt().asin()
}

#[cfg(test)]
mod tests {
    use attache_foundation::ids::{LegId, VenueId};
    use attache_platform::chance::Chance;
    use attache_platform::id::Id;
    use attache_platform::moment::Moment;

    use super::*;

    fn site(venue: VenueId, leg: Option<LegId>, latitude: f64, longitude: f64) -> Site {
        Site {
            venue,
            leg,
            latitude,
            longitude,
        }
    }

    /// Three venues of one leg, one of another, one of none.
    fn sites() -> [Site; 5] {
        let chance = Chance::from_seed(1);
        let mut venues = std::iter::repeat_with(|| Id::new(Moment(0), &chance));
        let mut next = || venues.next().expect("it never ends");
        let leg = Some(Id::new(Moment(0), &chance));
        let other_leg = Some(Id::new(Moment(0), &chance));
        [
            site(next(), leg, 37.790, -122.397),
            site(next(), leg, 37.791, -122.396),
            site(next(), leg, 37.428, -122.170),
            site(next(), other_leg, 34.050, -118.250),
            site(next(), None, 37.621, -122.379),
        ]
    }

    #[test]
    fn a_degree_along_a_meridian_is_111_kilometres() {
        let [one, ..] = sites();
        let north = Site {
            latitude: one.latitude + 1.0,
            ..one
        };
        let distance = great_circle_km(&one, &north);
        assert!((distance - 111.195).abs() < 0.001, "{distance}");
    }

    #[test]
    fn there_is_no_way_inside_one_venue() {
        let [one, ..] = sites();
        assert_eq!(travel_minutes(&one, &one), 0);
    }

    #[test]
    fn neighbours_walk_five_minutes() {
        let [one, other, ..] = sites();
        assert_eq!(travel_minutes(&one, &other), 5);
    }

    #[test]
    fn the_way_to_palo_alto_is_ridden() {
        // 45.0 km by great circle, 60.7 km by road: 20 minutes in town, 43.5 on the motorway and
        // ten more make 75.
        let [one, _, palo_alto, ..] = sites();
        assert_eq!(travel_minutes(&one, &palo_alto), 75);
    }

    #[test]
    fn between_two_legs_it_is_the_transfer_and_to_the_airport_a_ride() {
        let [one, _, _, other_leg, airport] = sites();
        assert_eq!(travel_minutes(&one, &other_leg), BETWEEN_LEGS_MINUTES);
        assert_eq!(travel_minutes(&one, &airport), 45);
    }

    #[test]
    fn the_way_back_is_as_long() {
        for one in sites() {
            for other in sites() {
                assert_eq!(travel_minutes(&one, &other), travel_minutes(&other, &one));
            }
        }
    }
}
