//! A route is declared with its method, its address and its right in one expression; without a
//! right it does not compile. Router, OpenAPI, the recorded tables and the access tests are all
//! made from these declarations.

use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodFilter, MethodRouter, on};
use schemars::{JsonSchema, Schema, SchemaGenerator};

/// The largest body that a route reads unless it says otherwise, in bytes.
pub const MOST_BODY: usize = 256 * 1024;

type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

/// A declared route: `R` is the product's table of rights, `S` what every handler can reach.
pub struct Route<R, S> {
    /// How it is asked.
    pub method: Method,
    /// Where it stands, without the language: `/missions/{mission}/programme`.
    pub path: &'static str,
    /// Who may.
    pub right: R,
    /// Bodies of a JSON route; a page has none.
    pub described: Option<Described>,
    /// The largest body that is read, in bytes.
    pub most_body: usize,
    /// What answers.
    pub handler: MethodRouter<S>,
}

/// The JSON that a route takes and gives, as OpenAPI tells it.
pub struct Described {
    /// What the route does, in one English sentence.
    pub summary: &'static str,
    pub takes: Option<SchemaOf>,
    pub gives: Option<SchemaOf>,
}

impl<R, S> Route<R, S> {
    /// Says that the route takes files, so that its body may be as large as this, in bytes.
    #[must_use]
    pub fn files(mut self, most_body: usize) -> Self {
        self.most_body = most_body;
        self
    }

    /// Says that this is a route for machines, and what it does.
    #[must_use]
    pub fn api(mut self, summary: &'static str) -> Self {
        self.described = Some(Described {
            summary,
            takes: None,
            gives: None,
        });
        self
    }

    /// Says what JSON the route takes.
    #[must_use]
    pub fn takes<T: JsonSchema>(mut self) -> Self {
        if let Some(described) = &mut self.described {
            described.takes = Some(SchemaGenerator::subschema_for::<T>);
        }
        self
    }

    /// Says what JSON the route gives.
    #[must_use]
    pub fn gives<T: JsonSchema>(mut self) -> Self {
        if let Some(described) = &mut self.described {
            described.gives = Some(SchemaGenerator::subschema_for::<T>);
        }
        self
    }
}

/// A page or document that is read.
pub fn get<R, S, H, T>(path: &'static str, right: R, handler: H) -> Route<R, S>
where
    H: Handler<T, S>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    declare(Method::GET, MethodFilter::GET, path, right, handler)
}

/// Something that is done.
pub fn post<R, S, H, T>(path: &'static str, right: R, handler: H) -> Route<R, S>
where
    H: Handler<T, S>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    declare(Method::POST, MethodFilter::POST, path, right, handler)
}

fn declare<R, S, H, T>(
    method: Method,
    filter: MethodFilter,
    path: &'static str,
    right: R,
    handler: H,
) -> Route<R, S>
where
    H: Handler<T, S>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    Route {
        method,
        path,
        right,
        described: None,
        most_body: MOST_BODY,
        handler: on(filter, handler),
    }
}
