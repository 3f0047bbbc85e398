//! What a query gives back.

use std::sync::Arc;

use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Column, Row as _, TypeInfo, ValueRef};

use super::query::Value;
use super::{DatabaseError, Result};
use crate::id::Id;
use crate::moment::Moment;
use crate::texts::Localized;

/// A row, read out of the engine's own form.
#[derive(Clone, Debug)]
pub struct Row {
    columns: Arc<[String]>,
    values: Vec<Value>,
}

impl Row {
    /// The value of a column by its name.
    ///
    /// # Errors
    /// The query has no such column, or its value is not a `T`: both are faults of ours.
    pub fn get<T: FromValue>(&self, column: &str) -> Result<T> {
        let place = self.columns.iter().position(|name| name == column);
        let place = place.ok_or_else(|| broken(format!("no column {column} in the row")))?;
        T::from_value(&self.values[place]).ok_or_else(|| broken(format!("bad {column}")))
    }

    /// Every column with its value, for whoever writes rows out as they stand.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.columns.iter().map(String::as_str).zip(&self.values)
    }

    /// The value of a column by its place.
    pub(super) fn at<T: FromValue>(&self, place: usize) -> Result<T> {
        let value = self.values.get(place).and_then(T::from_value);
        value.ok_or_else(|| broken(format!("bad column {place}")))
    }

    pub(super) fn from_sqlite(row: &SqliteRow) -> Result<Row> {
        let mut values = Vec::with_capacity(row.columns().len());
        for place in 0..row.columns().len() {
            let raw = row.try_get_raw(place).map_err(unreadable)?;
            let kind = raw.type_info().name().to_owned();
            values.push(match kind.as_str() {
                "NULL" => Value::Text(None),
                "TEXT" => Value::Text(row.try_get(place).map_err(unreadable)?),
                "REAL" => Value::Float(row.try_get(place).map_err(unreadable)?),
                "INTEGER" | "BOOLEAN" => Value::Int(row.try_get(place).map_err(unreadable)?),
                other => return Err(broken(format!("a column of type {other}"))),
            });
        }
        Ok(Row {
            columns: names(row.columns()),
            values,
        })
    }

    pub(super) fn from_postgres(row: &PgRow) -> Result<Row> {
        let mut values = Vec::with_capacity(row.columns().len());
        for (place, column) in row.columns().iter().enumerate() {
            values.push(match column.type_info().name() {
                "TEXT" | "VARCHAR" | "NAME" => Value::Text(row.try_get(place).map_err(unreadable)?),
                "INT8" => Value::Int(row.try_get(place).map_err(unreadable)?),
                "INT4" => {
                    let value: Option<i32> = row.try_get(place).map_err(unreadable)?;
                    Value::Int(value.map(i64::from))
                }
                "BOOL" => {
                    let value: Option<bool> = row.try_get(place).map_err(unreadable)?;
                    Value::Int(value.map(i64::from))
                }
                "FLOAT8" => Value::Float(row.try_get(place).map_err(unreadable)?),
                "VOID" => Value::Text(None),
                other => return Err(broken(format!("a column of type {other}"))),
            });
        }
        Ok(Row {
            columns: names(row.columns()),
            values,
        })
    }
}

fn names<C: Column>(columns: &[C]) -> Arc<[String]> {
    columns
        .iter()
        .map(|column| column.name().to_owned())
        .collect()
}

fn unreadable(error: sqlx::Error) -> DatabaseError {
    broken(error.to_string())
}

fn broken(why: String) -> DatabaseError {
    DatabaseError::Broken(why)
}

/// What a column can be read as.
pub trait FromValue: Sized {
    /// The value as `Self`, or nothing when it is something else.
    fn from_value(value: &Value) -> Option<Self>;
}

impl FromValue for i64 {
    fn from_value(value: &Value) -> Option<i64> {
        match value {
            Value::Int(value) => *value,
            _ => None,
        }
    }
}

impl FromValue for bool {
    fn from_value(value: &Value) -> Option<bool> {
        i64::from_value(value).map(|number| number != 0)
    }
}

impl FromValue for f64 {
    fn from_value(value: &Value) -> Option<f64> {
        match value {
            Value::Float(value) => *value,
            _ => None,
        }
    }
}

impl FromValue for String {
    fn from_value(value: &Value) -> Option<String> {
        match value {
            Value::Text(value) => value.clone(),
            _ => None,
        }
    }
}

impl FromValue for Moment {
    fn from_value(value: &Value) -> Option<Moment> {
        i64::from_value(value).map(Moment)
    }
}

impl FromValue for jiff::civil::Date {
    fn from_value(value: &Value) -> Option<jiff::civil::Date> {
        String::from_value(value)?.parse().ok()
    }
}

impl<T> FromValue for Id<T> {
    fn from_value(value: &Value) -> Option<Id<T>> {
        String::from_value(value)?.parse().ok()
    }
}

impl FromValue for Localized {
    fn from_value(value: &Value) -> Option<Localized> {
        Localized::from_json(&String::from_value(value)?)
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Option<Option<T>> {
        match value {
            Value::Int(None) | Value::Float(None) | Value::Text(None) => Some(None),
            _ => T::from_value(value).map(Some),
        }
    }
}
