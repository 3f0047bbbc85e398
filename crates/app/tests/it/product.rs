//! A whole product on a small mission, asked as a browser asks.

use attache_foundation::app::Settings;
use attache_foundation::history::By;
use attache_foundation::ids::{AccountId, PersonId};
use attache_foundation::permissions::{self, Grant};
use attache_foundation::{Event, Role, accounts};
use attache_platform::chance::Chance;
use attache_platform::texts::Language;
use attache_testkit::small::{self, Small};
use attache_testkit::{Kit, kits};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use axum::response::Response;
use tower::ServiceExt;

/// A product with the small mission in it.
pub(crate) struct Product {
    pub(crate) kit: Kit,
    pub(crate) small: Small,
    pub(crate) router: Router,
    /// Somebody of each role, in the order of [`Role::ALL`].
    pub(crate) people: Vec<(Role, AccountId)>,
    /// A second delegate, who has nothing to do with what the first one does.
    pub(crate) other_delegate: AccountId,
}

/// What came back.
pub(crate) struct Came {
    pub(crate) status: StatusCode,
    pub(crate) headers: axum::http::HeaderMap,
    pub(crate) body: String,
}

/// One product an engine.
pub(crate) async fn products() -> Vec<Product> {
    products_with(|_| {}).await
}

/// One product an engine, with settings of their own.
pub(crate) async fn products_with(change: impl Fn(&mut Settings)) -> Vec<Product> {
    let mut products = Vec::new();
    for mut kit in kits().await {
        let mut settings = kit.app.settings().clone();
        change(&mut settings);
        let texts = attache_app::texts().expect("the catalogues are Fluent");
        let (clock, chance) = (kit.clock.clone(), Chance::from_seed(2));
        let (database, seal) = (kit.database.clone(), kit.app.seals());
        let app = attache_app::open(database, texts, clock, chance, seal, settings).await;
        kit.app = app.expect("the schema is there already");
        let small = small::mission(&kit.app).await;
        let mut people = Vec::new();
        for role in Role::ALL {
            let account = match role {
                Role::Organiser => small.organiser_account,
                Role::Delegate => small.delegate_account,
                Role::Counterpart => small.counterpart_account,
                _ => somebody(&kit, &small, role, None).await,
            };
            people.push((role, account));
        }
        let other = Some(small.other_delegate);
        let other_delegate = somebody(&kit, &small, Role::Delegate, other).await;
        let router = attache_app::router(&kit.app);
        products.push(Product {
            kit,
            small,
            router,
            people,
            other_delegate,
        });
    }
    products
}

/// Somebody with one role in the small mission, which is announced by the same change.
async fn somebody(kit: &Kit, small: &Small, role: Role, person: Option<PersonId>) -> AccountId {
    let mission = small.mission;
    let mut change = kit
        .app
        .change(By::Itself, Some(mission))
        .await
        .expect("open");
    let name = role.name();
    let account = accounts::open_account(&mut change, name, Language::En, person).await;
    let account = account.expect("made");
    let grant = Grant {
        region: (role == Role::RegionalOfficer).then(|| "wallonia".to_owned()),
        organisation: (role == Role::OrganisationManager).then_some(small.organisations[0]),
        leg: (role == Role::PostOfficer).then_some(small.legs[1]),
        ..Grant::of(role, mission)
    };
    permissions::grant(&mut change, account, &grant)
        .await
        .expect("granted");
    change.record(Event::MissionLoaded { mission });
    change.finish().await.expect("finished");
    account
}

impl Product {
    /// The cookie of somebody who signed in.
    pub(crate) async fn cookie(&self, account: AccountId) -> String {
        let opened = accounts::sign_in(&self.kit.app, account)
            .await
            .expect("signed in");
        format!("session={}", opened.secret)
    }

    /// Asks for a page or document.
    pub(crate) async fn get(&self, path: &str, cookie: Option<&str>) -> Came {
        self.ask(Method::GET, path, cookie, None).await
    }

    /// Sends a form.
    pub(crate) async fn post(&self, path: &str, cookie: Option<&str>, form: &str) -> Came {
        self.ask(Method::POST, path, cookie, Some(form)).await
    }

    /// Asks as a browser on this site asks.
    pub(crate) async fn ask(
        &self,
        method: Method,
        path: &str,
        cookie: Option<&str>,
        form: Option<&str>,
    ) -> Came {
        let mut request = Request::builder().method(method).uri(path);
        request = request.header(header::HOST, "localhost:8080");
        request = request.header("sec-fetch-site", "same-origin");
        if let Some(cookie) = cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let body = match form {
            Some(form) => {
                let kind = "application/x-www-form-urlencoded";
                request = request.header(header::CONTENT_TYPE, kind);
                Body::from(form.to_owned())
            }
            None => Body::empty(),
        };
        self.send(request.body(body).expect("a request")).await
    }

    /// Sends a request as it is.
    pub(crate) async fn send(&self, request: Request<Body>) -> Came {
        sent(self.router.clone(), request).await
    }

    /// Sends a form that is answered with a file.
    pub(crate) async fn file(
        &self,
        path: &str,
        cookie: Option<&str>,
        form: &str,
    ) -> (StatusCode, Vec<u8>) {
        let request = Request::post(path)
            .header(header::HOST, "localhost:8080")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, cookie.unwrap_or_default())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()));
        let answer = self.router.clone().oneshot(request.expect("a request"));
        let answer = answer.await.expect("the router always answers");
        let status = answer.status();
        let bytes = to_bytes(answer.into_body(), 8 << 20).await;
        (status, bytes.expect("a body").to_vec())
    }

    /// Sends a form to another node.
    pub(crate) async fn ask_of(&self, node: Router, path: &str, cookie: &str, form: &str) -> Came {
        let request = Request::post(path)
            .header(header::HOST, "localhost:8080")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()));
        sent(node, request.expect("a request")).await
    }

    /// Asks another node for a page.
    pub(crate) async fn get_of(&self, node: Router, path: &str, cookie: &str) -> Came {
        let request = Request::get(path).header(header::COOKIE, cookie);
        sent(node, request.body(Body::empty()).expect("a request")).await
    }
}

pub(crate) async fn sent(router: Router, request: Request<Body>) -> Came {
    let answer = router.oneshot(request).await;
    came(answer.expect("the router always answers")).await
}

pub(crate) async fn came(response: Response) -> Came {
    let (status, headers) = (response.status(), response.headers().clone());
    let body = to_bytes(response.into_body(), 8 << 20)
        .await
        .expect("a body");
    Came {
        status,
        headers,
        body: String::from_utf8_lossy(&body).into_owned(),
    }
}

impl Came {
    /// A header as text, or nothing.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}
