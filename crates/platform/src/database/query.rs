//! A statement and its parameters.

use sqlx::postgres::{PgArguments, Postgres};
use sqlx::sqlite::{Sqlite, SqliteArguments};

use super::row::Row;
use super::{DatabaseError, Result};
use crate::id::Id;
use crate::moment::Moment;

/// A parameter. A missing one keeps its type, because PostgreSQL asks for it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Int(Option<i64>),
    Float(Option<f64>),
    Text(Option<String>),
}

/// A statement with its parameters, to be run by a [`super::Reads`] or a [`super::Writing`].
#[derive(Clone, Debug)]
pub struct Query {
    text: &'static str,
    values: Vec<Value>,
}

/// Starts a query. Parameters are written `$1`, `$2`, … and bound in that order.
pub fn sql(text: &'static str) -> Query {
    Query {
        text,
        values: Vec::new(),
    }
}

impl Query {
    /// Binds the next parameter.
    #[must_use]
    pub fn bind(mut self, value: impl Into<Value>) -> Query {
        self.values.push(value.into());
        self
    }

    pub(super) async fn on_sqlite<'e, E>(self, executor: E) -> Result<Vec<Row>>
    where
        E: sqlx::Executor<'e, Database = Sqlite>,
    {
        let rows = self.for_sqlite().fetch_all(executor).await;
        rows.map_err(|error| broken(&error, self.text))?
            .iter()
            .map(Row::from_sqlite)
            .collect()
    }

    pub(super) async fn on_postgres<'e, E>(self, executor: E) -> Result<Vec<Row>>
    where
        E: sqlx::Executor<'e, Database = Postgres>,
    {
        let rows = self.for_postgres().fetch_all(executor).await;
        rows.map_err(|error| broken(&error, self.text))?
            .iter()
            .map(Row::from_postgres)
            .collect()
    }

    pub(super) fn text(&self) -> &'static str {
        self.text
    }

    pub(super) fn for_sqlite(&self) -> sqlx::query::Query<'static, Sqlite, SqliteArguments> {
        let mut query = sqlx::query(self.text);
        for value in self.values.clone() {
            query = match value {
                Value::Int(value) => query.bind(value),
                Value::Float(value) => query.bind(value),
                Value::Text(value) => query.bind(value),
            };
        }
        query
    }

    pub(super) fn for_postgres(&self) -> sqlx::query::Query<'static, Postgres, PgArguments> {
        let mut query = sqlx::query(self.text);
        for value in self.values.clone() {
            query = match value {
                Value::Int(value) => query.bind(value),
                Value::Float(value) => query.bind(value),
                Value::Text(value) => query.bind(value),
            };
        }
        query
    }
}

/// What the engine said, with the statement it said it about. Parameters are never shown: they
/// are what people typed.
pub(super) fn broken(error: &sqlx::Error, statement: &str) -> DatabaseError {
    match error {
        sqlx::Error::PoolClosed | sqlx::Error::PoolTimedOut | sqlx::Error::Io(_) => {
            DatabaseError::Unavailable(error.to_string())
        }
        _ => DatabaseError::Broken(format!("{error} in: {statement}")),
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Value {
        Value::Int(Some(value))
    }
}

impl From<Option<i64>> for Value {
    fn from(value: Option<i64>) -> Value {
        Value::Int(value)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Value {
        Value::Int(Some(i64::from(value)))
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Value {
        Value::Float(Some(value))
    }
}

impl From<Option<f64>> for Value {
    fn from(value: Option<f64>) -> Value {
        Value::Float(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Value {
        Value::Text(Some(value.to_owned()))
    }
}

impl From<String> for Value {
    fn from(value: String) -> Value {
        Value::Text(Some(value))
    }
}

impl From<&String> for Value {
    fn from(value: &String) -> Value {
        Value::Text(Some(value.clone()))
    }
}

impl From<Option<String>> for Value {
    fn from(value: Option<String>) -> Value {
        Value::Text(value)
    }
}

impl From<Option<&str>> for Value {
    fn from(value: Option<&str>) -> Value {
        Value::Text(value.map(str::to_owned))
    }
}

impl From<Moment> for Value {
    fn from(value: Moment) -> Value {
        Value::Int(Some(value.0))
    }
}

impl From<Option<Moment>> for Value {
    fn from(value: Option<Moment>) -> Value {
        Value::Int(value.map(|moment| moment.0))
    }
}

impl From<jiff::civil::Date> for Value {
    fn from(value: jiff::civil::Date) -> Value {
        Value::Text(Some(value.to_string()))
    }
}

impl<T> From<Id<T>> for Value {
    fn from(value: Id<T>) -> Value {
        Value::Text(Some(value.to_string()))
    }
}

impl<T> From<Option<Id<T>>> for Value {
    fn from(value: Option<Id<T>>) -> Value {
        Value::Text(value.map(|id| id.to_string()))
    }
}

impl From<&crate::texts::Localized> for Value {
    fn from(value: &crate::texts::Localized) -> Value {
        Value::Text(Some(value.to_json()))
    }
}
