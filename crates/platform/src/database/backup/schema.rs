//! The tables of a database, as the engine tells them.

use sqlx::AssertSqlSafe;

use super::super::query::{Value, broken};
use super::super::row::Row;
use super::super::writing::{Open, Writing};
use super::super::{DatabaseError, Result};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Int,
    Float,
    Text,
}

impl Kind {
    fn of(name: &str) -> Result<Kind> {
        match name.to_ascii_lowercase().as_str() {
            "bigint" | "integer" => Ok(Kind::Int),
            "double precision" | "real" => Ok(Kind::Float),
            "text" => Ok(Kind::Text),
            other => Err(DatabaseError::Broken(format!("a column of type {other}"))),
        }
    }
}

/// A table and its columns, in the order of their names.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<(String, Kind)>,
}

/// All tables but the one of the steps, in the order of their names.
pub(super) const SQLITE_TABLES: &str = "select m.name as tbl, c.name as col, c.type as kind \
     from sqlite_master m, pragma_table_info(m.name) c \
     where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\' \
     and m.name <> 'schema_steps'";

pub(super) const POSTGRES_TABLES: &str = "select c.table_name::text as tbl, \
     c.column_name::text as col, c.data_type::text as kind from information_schema.columns c \
     join information_schema.tables t on t.table_schema = c.table_schema \
     and t.table_name = c.table_name where c.table_schema = current_schema() \
     and t.table_type = 'BASE TABLE' and c.table_name <> 'schema_steps'";

/// Makes tables of what the engine told.
pub(super) fn tables(rows: &[Row]) -> Result<Vec<Table>> {
    let mut told: Vec<(String, String, Kind)> = Vec::new();
    for row in rows {
        let kind: String = row.get("kind")?;
        told.push((row.get("tbl")?, row.get("col")?, Kind::of(&kind)?));
    }
    // Sorted here: engines sort by rules of their own.
    told.sort_by(|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)));
    let mut all: Vec<Table> = Vec::new();
    for (table, column, kind) in told {
        match all.last_mut().filter(|last| last.name == table) {
            Some(last) => last.columns.push((column, kind)),
            None => all.push(Table {
                name: table,
                columns: vec![(column, kind)],
            }),
        }
    }
    Ok(all)
}

impl Table {
    /// A table of the open transaction. The name is looked for among those that there are, so that
    /// no name of a file becomes a statement.
    pub(super) async fn of(writing: &mut Writing, name: &str) -> Result<Table> {
        let rows = match &mut writing.open {
            Open::Sqlite(open) => {
                super::super::sql(SQLITE_TABLES)
                    .on_sqlite(&mut **open)
                    .await?
            }
            Open::Postgres(open) => {
                let query = super::super::sql(POSTGRES_TABLES);
                query.on_postgres(&mut **open).await?
            }
        };
        let found = tables(&rows)?.into_iter().find(|table| table.name == name);
        found.ok_or_else(|| DatabaseError::Broken(format!("there is no table {name}")))
    }

    pub(super) fn select(&self) -> String {
        format!("select {} from \"{}\"", self.names(), self.name)
    }

    pub(super) fn insert(&self) -> String {
        let places: Vec<String> = (1..=self.columns.len())
            .map(|place| format!("${place}"))
            .collect();
        let (table, names, places) = (&self.name, self.names(), places.join(", "));
        format!("insert into \"{table}\" ({names}) values ({places})")
    }

    fn names(&self) -> String {
        let quoted = self.columns.iter().map(|(name, _)| format!("\"{name}\""));
        quoted.collect::<Vec<_>>().join(", ")
    }

    /// A row as a line.
    pub(super) fn line(&self, row: &Row) -> Result<String> {
        let values: Vec<serde_json::Value> = row
            .pairs()
            .map(|(_, value)| match value {
                Value::Int(value) => (*value).into(),
                Value::Float(value) => (*value).into(),
                Value::Text(value) => value.clone().into(),
            })
            .collect();
        serde_json::to_string(&values).map_err(|error| DatabaseError::Broken(error.to_string()))
    }

    /// The parameters of a line.
    pub(super) fn read(&self, line: &str) -> Result<Vec<Value>> {
        let wrong = || DatabaseError::Broken(format!("a row of {} does not read", self.name));
        let values: Vec<serde_json::Value> = serde_json::from_str(line).map_err(|_| wrong())?;
        if values.len() != self.columns.len() {
            return Err(wrong());
        }
        let pairs = self.columns.iter().zip(&values);
        pairs
            .map(|((_, kind), value)| kind.value(value).ok_or_else(wrong))
            .collect()
    }
}

/// The rows of a table as lines, sorted as text.
pub(super) async fn lines(writing: &mut Writing, table: &Table) -> Result<Vec<String>> {
    let text = AssertSqlSafe(table.select());
    let rows = match &mut writing.open {
        Open::Sqlite(open) => {
            let rows = sqlx::query(text).fetch_all(&mut **open).await;
            let rows = rows.map_err(|error| broken(&error, "reading back"))?;
            rows.iter()
                .map(Row::from_sqlite)
                .collect::<Result<Vec<_>>>()
        }
        Open::Postgres(open) => {
            let rows = sqlx::query(text).fetch_all(&mut **open).await;
            let rows = rows.map_err(|error| broken(&error, "reading back"))?;
            rows.iter().map(Row::from_postgres).collect()
        }
    };
    sorted(table, &rows?)
}

/// Rows as lines, sorted as text.
pub(super) fn sorted(table: &Table, rows: &[Row]) -> Result<Vec<String>> {
    let lines = rows.iter().map(|row| table.line(row));
    let mut lines = lines.collect::<Result<Vec<_>>>()?;
    lines.sort_unstable();
    Ok(lines)
}
