//! The description of the JSON routes (OpenAPI 3.1), made from their declarations.

use attache_foundation::permissions::Verb;
use attache_foundation::{Answer, Right, Route, Visit};
use attache_platform::web::{Described, get, json};
use axum::http::StatusCode;
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json as object};

use crate::routes::routes as all_routes;

pub(crate) fn routes() -> Vec<Route> {
    vec![get("/api/openapi.json", Right::Public, document).api("This description.")]
}

async fn document(_visit: Visit) -> Answer {
    json(StatusCode::OK, &openapi())
}

/// The whole document.
pub fn openapi() -> Value {
    let settings = SchemaSettings::draft2020_12()
        .with(|settings| settings.definitions_path = "/components/schemas".into());
    let mut schemas = settings.into_generator();
    let mut paths: Map<String, Value> = Map::new();
    for route in all_routes() {
        let Some(described) = &route.described else {
            continue;
        };
        let operation = operation(&route, described, &mut schemas);
        let entry = paths
            .entry(route.path.to_owned())
            .or_insert_with(|| object!({}));
        entry[route.method.as_str().to_ascii_lowercase()] = operation;
    }
    object!({
        "openapi": "3.1.0",
        "info": { "title": "Attaché", "version": env!("CARGO_PKG_VERSION") },
        "paths": paths,
        "components": {
            "schemas": schemas.take_definitions(true),
            "securitySchemes": {
                "session": { "type": "apiKey", "in": "cookie", "name": "session" },
            },
        },
    })
}

fn operation(route: &Route, described: &Described, schemas: &mut SchemaGenerator) -> Value {
    let parameters: Vec<Value> = parameters(route.path)
        .map(|name| {
            let text = object!({ "type": "string" });
            object!({ "name": name, "in": "path", "required": true, "schema": text })
        })
        .collect();
    let mut operation = object!({
        "summary": described.summary,
        "x-right": format!("{:?}", route.right),
        "x-data": data(route.right),
        "parameters": parameters,
        "responses": { "default": {
            "description": "Why not, as problem details (RFC 9457).",
            "content": { "application/problem+json": {} },
        } },
    });
    if route.right != Right::Public {
        operation["security"] = object!([{ "session": [] }]);
    }
    if let Some(takes) = described.takes {
        let schema = takes(schemas);
        let content = object!({ "application/json": { "schema": schema } });
        operation["requestBody"] = object!({ "required": true, "content": content });
    }
    let mut answer = object!({ "description": "Done." });
    if let Some(gives) = described.gives {
        answer["content"] = object!({ "application/json": { "schema": gives(schemas) } });
    }
    operation["responses"]["2XX"] = answer;
    operation
}

/// The rows of the table of data that a right reads or changes.
fn data(right: Right) -> Vec<Value> {
    let needs = right.needs().data.iter();
    needs
        .map(|(data, verb)| {
            let verb = match verb {
                Verb::See => "see",
                Verb::Change => "change",
            };
            object!({ "data": data.name(), "verb": verb })
        })
        .collect()
}

/// The names in braces in a path.
fn parameters(path: &str) -> impl Iterator<Item = &str> {
    path.split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}
