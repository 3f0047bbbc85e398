//! A post sees its leg and no other, on the reference mission and through the router.

use attache_foundation::Role;
use attache_foundation::ids::LegId;
use attache_platform::database::{Reads, sql};
use attache_platform::texts::Language;
use axum::http::StatusCode;

use crate::reference::Reference;

/// As long as the longest code, so that nothing is told by its length.
const MISSING: &str = "no-such-activity";

/// Somebody at a post.
struct Officer {
    cookie: String,
    city: &'static str,
}

impl Reference {
    /// The officer of the post of a leg, who got the role on the page of roles.
    async fn officer(&self, organiser: &str, code: &str, city: &'static str) -> Officer {
        let query = sql("select id from legs where code = $1").bind(code);
        let leg = self.kit.app.reads().row(query).await.expect("read");
        let leg: LegId = leg.expect("a leg").get("id").expect("an id");
        let (account, cookie) = self.account(city, None).await;
        let bare = format!("account={account}&role=post_officer");
        let refused = self.post("/roles", organiser, bare.clone()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Choose the leg"), "{}", refused.body);
        let given = self.post("/roles", organiser, format!("{bare}&leg={leg}"));
        assert_eq!(given.await.status, StatusCode::SEE_OTHER);
        Officer { cookie, city }
    }

    /// Code, city of the leg, visibility and title of everything on the programme.
    async fn activities(&self) -> Vec<(String, String, String, String)> {
        let query = sql(
            "select a.code, coalesce(l.city, '{}') as city, a.visibility, a.title \
             from activities a left join legs l on l.id = a.leg",
        );
        let rows = self.kit.app.reads().rows(query).await.expect("read");
        let english = |text: attache_platform::texts::Localized| text.get(Language::En).to_owned();
        rows.iter()
            .map(|row| {
                (
                    row.get("code").expect("a code"),
                    english(row.get("city").expect("a city")),
                    row.get("visibility").expect("a visibility"),
                    english(row.get("title").expect("a title")),
                )
            })
            .collect()
    }
}

#[tokio::test]
async fn a_post_reaches_what_takes_place_in_its_leg_and_nothing_of_another() {
    for reference in Reference::all().await {
        let (_, organiser) = reference.account("Sophie", Some(Role::Organiser)).await;
        let coast = [
            ("los-angeles", "Los Angeles"),
            ("san-francisco", "San Francisco"),
        ];
        let mut officers = Vec::new();
        for (code, city) in coast {
            officers.push(reference.officer(&organiser, code, city).await);
        }
        let missing = format!("/post/{MISSING}");
        let activities = reference.activities().await;
        assert_eq!(activities.len(), 78, "the whole programme");
        for officer in &officers {
            let absent = reference.get(&missing, &officer.cookie).await;
            assert_eq!(absent.status, StatusCode::NOT_FOUND);
            let (mut reached, mut kept) = (0, 0);
            for (code, city, visibility, _) in &activities {
                let came = reference
                    .get(&format!("/post/{code}"), &officer.cookie)
                    .await;
                let told = ["public", "participants"].contains(&visibility.as_str());
                if city == officer.city && told {
                    assert_eq!(came.status, StatusCode::OK, "{code} for {}", officer.city);
                    reached += 1;
                } else {
                    assert_eq!(
                        came.status,
                        StatusCode::NOT_FOUND,
                        "{code}: {}",
                        officer.city
                    );
                    let neutral = came.body.replace(code.as_str(), MISSING);
                    assert_eq!(neutral, absent.body, "{code}: the same bytes");
                    kept += 1;
                }
            }
            assert!(reached > 10 && kept > 10, "{reached} and {kept}");
        }
        // The control: whoever runs the mission reaches both legs.
        for (code, _, visibility, _) in &activities {
            if ["public", "participants"].contains(&visibility.as_str()) {
                let came = reference.get(&format!("/post/{code}"), &organiser).await;
                let of_a_leg = came.status == StatusCode::OK;
                assert!(
                    of_a_leg || code.contains("transfer"),
                    "{code}: {}",
                    came.status
                );
            }
        }
    }
}

#[tokio::test]
async fn the_lists_of_a_post_hold_its_leg_only() {
    let reference = Reference::all().await.swap_remove(0);
    let (_, organiser) = reference.account("Sophie", Some(Role::Organiser)).await;
    let officer = reference
        .officer(&organiser, "los-angeles", "Los Angeles")
        .await;
    let theirs = reference.get("/post", &officer.cookie).await.body;
    let all = reference.get("/post", &organiser).await.body;
    assert!(theirs.contains("Consulate General of Belgium in Los Angeles"));
    let mut left_out = 0;
    for (code, city, visibility, _) in reference.activities().await {
        let link = format!("/post/{code}\"");
        let told = ["public", "participants"].contains(&visibility.as_str());
        assert_eq!(
            theirs.contains(&link),
            told && city == "Los Angeles",
            "{code}"
        );
        left_out += usize::from(told && city == "San Francisco" && all.contains(&link));
    }
    assert!(
        left_out > 10,
        "the control: the organiser sees {left_out} of the other leg"
    );
    for (venue, here) in [
        ("Figueroa Meeting Hall", true),
        ("Embarcadero Forum", false),
    ] {
        assert!(all.contains(venue), "{venue}");
        assert_eq!(theirs.contains(venue), here, "{venue}");
    }
    for closed in [
        "/desk",
        "/directory",
        "/plans",
        "/selection",
        "/delegation",
        "/roles",
    ] {
        let came = reference.get(closed, &officer.cookie).await;
        assert_eq!(came.status, StatusCode::NOT_FOUND, "{closed}");
    }
}
