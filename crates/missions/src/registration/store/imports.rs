//! Spreadsheets that are or were imported.

use attache_foundation::ids::{AccountId, ApplicationId, CallId, ImportId, MissionId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{self, Reads, Row, sql};
use attache_platform::moment::Moment;
use attache_platform::sheets::ReadAs;

use super::super::actions::Sent;
use super::super::importing::{Mapping, Rows, Told};

/// A spreadsheet of a call.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct Import {
    pub(in super::super) id: ImportId,
    pub(in super::super) call: CallId,
    /// Who uploaded it.
    pub(in super::super) by: String,
    pub(in super::super) name: String,
    pub(in super::super) digest: String,
    pub(in super::super) encoding: String,
    /// Empty where cells are not separated by a sign.
    pub(in super::super) separator: String,
    /// Empty once they are imported.
    pub(in super::super) rows: Rows,
    pub(in super::super) mapping: Mapping,
    /// How many applications came of it.
    pub(in super::super) imported: i64,
    pub(in super::super) created_at: Moment,
    pub(in super::super) done_at: Option<Moment>,
}

pub(in super::super) async fn insert_import(
    change: &mut Change,
    id: ImportId,
    call: CallId,
    by: AccountId,
    sent: &Sent,
    mapping: &Mapping,
) -> Result<()> {
    let query = sql(
        "insert into application_imports (id, call, account, name, digest, encoding, separator, \
         sheet, mapping, imported, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10)",
    );
    let (encoding, separator) = match sent.sheet.read_as {
        ReadAs::Csv {
            encoding,
            separator,
        } => (encoding.name(), separator.to_string()),
        ReadAs::Xlsx => ("XLSX", String::new()),
    };
    let rows = (&sent.sheet.header, &sent.sheet.rows);
    let rows = serde_json::to_string(&rows).map_err(Error::fault)?;
    let mapping = serde_json::to_string(mapping).map_err(Error::fault)?;
    let query = query.bind(id).bind(call).bind(by);
    let query = query.bind(&sent.name).bind(&sent.digest);
    let query = query.bind(encoding).bind(separator).bind(rows);
    let now = change.now();
    change.execute(query.bind(mapping).bind(now)).await?;
    Ok(())
}

/// A spreadsheet of a call of a Region.
pub(in super::super) async fn import(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &str,
    id: ImportId,
) -> Result<Option<Import>> {
    let query = sql("select i.*, u.name as by_name from application_imports i \
         join accounts u on u.id = i.account join calls c on c.id = i.call \
         where i.id = $3 and c.mission = $1 and ($2 = '*' or c.region = $2)");
    let query = query.bind(mission).bind(scope).bind(id);
    let row = reads.row(query).await?;
    row.as_ref().map(read_import).transpose()
}

/// The spreadsheets of the calls of a Region, the last first.
pub(in super::super) async fn imports(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &str,
) -> Result<Vec<Import>> {
    let query = sql(
        "select i.id, i.call, i.name, i.digest, i.encoding, i.separator, '' as sheet, \
         '' as mapping, i.imported, i.created_at, i.done_at, u.name as by_name \
         from application_imports i join accounts u on u.id = i.account \
         join calls c on c.id = i.call where c.mission = $1 and ($2 = '*' or c.region = $2) \
         order by i.id desc limit 50",
    );
    let rows = reads.rows(query.bind(mission).bind(scope)).await?;
    rows.iter().map(read_import).collect()
}

fn read_import(row: &Row) -> Result<Import> {
    let (sheet, mapping): (String, String) = (row.get("sheet")?, row.get("mapping")?);
    let rows = match sheet.as_str() {
        "" => Rows::default(),
        text => serde_json::from_str(text).map_err(Error::fault)?,
    };
    let mapping = match mapping.as_str() {
        "" => Mapping::new(),
        text => serde_json::from_str(text).map_err(Error::fault)?,
    };
    Ok(Import {
        id: row.get("id")?,
        call: row.get("call")?,
        by: row.get("by_name")?,
        name: row.get("name")?,
        digest: row.get("digest")?,
        encoding: row.get("encoding")?,
        separator: row.get("separator")?,
        rows,
        mapping,
        imported: row.get("imported")?,
        created_at: row.get("created_at")?,
        done_at: row.get("done_at")?,
    })
}

/// The import that brought exactly this content into a call.
pub(in super::super) async fn import_done(
    reads: &mut impl Reads,
    call: CallId,
    digest: &str,
) -> Result<Option<ImportId>> {
    let query = sql(
        "select id from application_imports where call = $1 and digest = $2 \
         and done_at is not null",
    );
    let row = reads.row(query.bind(call).bind(digest)).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

pub(in super::super) async fn set_mapping(
    change: &mut Change,
    id: ImportId,
    mapping: &Mapping,
) -> Result<()> {
    let query = sql("update application_imports set mapping = $2 where id = $1");
    let mapping = serde_json::to_string(mapping).map_err(Error::fault)?;
    change.execute(query.bind(id).bind(mapping)).await?;
    Ok(())
}

/// Notes that a sheet was imported; its rows are kept no longer, since they are applications now.
pub(in super::super) async fn set_imported(
    change: &mut Change,
    id: ImportId,
    count: usize,
) -> database::Result<()> {
    let query =
        sql("update application_imports set sheet = '', imported = $2, done_at = $3 where id = $1");
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let now = change.now();
    change.execute(query.bind(id).bind(count).bind(now)).await?;
    Ok(())
}

/// The enterprise numbers that answered a call.
pub(in super::super) async fn numbers(reads: &mut impl Reads, call: CallId) -> Result<Vec<String>> {
    let query =
        sql("select enterprise_number from applications where call = $1 and state = 'submitted'");
    let rows = reads.rows(query.bind(call)).await?;
    let all: database::Result<Vec<String>> = rows
        .iter()
        .map(|row| row.get("enterprise_number"))
        .collect();
    Ok(all?)
}

/// An application that is handed in as it comes.
pub(in super::super) async fn insert_imported(
    change: &mut Change,
    id: ApplicationId,
    call: CallId,
    by: AccountId,
    told: &Told,
) -> Result<()> {
    let query = sql(
        "insert into applications (id, call, account, state, typed, enterprise_number, name, \
         size, only_together, created_at, changed_at, submitted_at) \
         values ($1, $2, $3, 'submitted', $4, $5, $6, $7, 0, $8, $8, $8)",
    );
    let typed = serde_json::to_string(&told.draft).map_err(Error::fault)?;
    let whole = &told.whole;
    let query = query.bind(id).bind(call).bind(by).bind(typed);
    let query = query.bind(&whole.enterprise_number).bind(&whole.name);
    let now = change.now();
    change.execute(query.bind(&whole.size).bind(now)).await?;
    Ok(())
}
