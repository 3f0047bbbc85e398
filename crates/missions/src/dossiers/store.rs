//! All SQL about dossiers.

use attache_foundation::ids::{AccountId, MissionId, PersonId};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{Reads, Row, sql};
use attache_platform::id::Id;
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::Localized;

use super::{DossierClass, DossierField, DossierGrant};

/// A sealed value.
pub(super) struct Sealed {
    pub(super) field: DossierField,
    pub(super) sealed: String,
    pub(super) given_at: Moment,
}

/// Somebody who has or should have a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Participant {
    pub(super) person: PersonId,
    pub(super) name: String,
    pub(super) organisation: Localized,
    /// How many of the values that everybody is asked for were given.
    pub(super) given: i64,
}

pub(super) async fn put(
    change: &mut Change,
    person: PersonId,
    field: DossierField,
    sealed: &str,
) -> Result<()> {
    let query = sql(
        "insert into dossier_fields (person, field, sealed, given_at) values ($1, $2, $3, $4) \
         on conflict (person, field) do update set sealed = excluded.sealed, \
         given_at = excluded.given_at",
    );
    let query = query.bind(person).bind(field.name()).bind(sealed);
    change.execute(query.bind(change.now())).await?;
    Ok(())
}

pub(super) async fn remove(
    change: &mut Change,
    person: PersonId,
    field: DossierField,
) -> Result<u64> {
    let query = sql("delete from dossier_fields where person = $1 and field = $2");
    let query = query.bind(person).bind(field.name());
    Ok(change.execute(query).await?)
}

pub(super) async fn of_person(reads: &mut impl Reads, person: PersonId) -> Result<Vec<Sealed>> {
    let query =
        sql("select field, sealed, given_at from dossier_fields where person = $1 order by field");
    let rows = reads.rows(query.bind(person)).await?;
    let known = rows.iter().filter_map(|row| {
        let field = DossierField::from_name(&row.get::<String>("field").ok()?)?;
        Some(sealed(row, field))
    });
    known.collect()
}

fn sealed(row: &Row, field: DossierField) -> Result<Sealed> {
    Ok(Sealed {
        field,
        sealed: row.get("sealed")?,
        given_at: row.get("given_at")?,
    })
}

/// Everybody's value of one field in a mission.
pub(super) async fn of_mission(
    reads: &mut impl Reads,
    mission: MissionId,
    field: DossierField,
) -> Result<Vec<(PersonId, String)>> {
    let query = sql(
        "select d.person, d.sealed from dossier_fields d join people p on p.id = d.person \
         where p.mission = $1 and d.field = $2 order by d.person",
    );
    let rows = reads.rows(query.bind(mission).bind(field.name())).await?;
    rows.iter()
        .map(|row| Ok((row.get("person")?, row.get("sealed")?)))
        .collect()
}

/// Those of a mission who travel, of one Region when one is named, or one of them.
pub(super) async fn participants(
    reads: &mut impl Reads,
    mission: MissionId,
    region: Option<&str>,
    person: Option<PersonId>,
) -> Result<Vec<Participant>> {
    let query = sql(
        "select p.id, p.given_name, p.family_name, o.name as organisation, \
         (select count(*) from dossier_fields d where d.person = p.id and d.field in \
         ('birth_date', 'nationality', 'passport_number', 'passport_expires', \
         'emergency_contact')) as given from people p \
         join organisations o on o.id = p.organisation \
         where p.mission = $1 and p.category <> 'counterpart' and ($2 = '' or p.region = $2) \
         and ($3 = '' or p.id = $3) order by p.family_name, p.given_name, p.id",
    );
    let person = person.map(|person| person.to_string()).unwrap_or_default();
    let query = query.bind(mission).bind(region.unwrap_or_default());
    let rows = reads.rows(query.bind(person)).await?;
    rows.iter()
        .map(|row| {
            let (given, family): (String, String) =
                (row.get("given_name")?, row.get("family_name")?);
            Ok(Participant {
                person: row.get("id")?,
                name: format!("{given} {family}").trim().to_owned(),
                organisation: row.get("organisation")?,
                given: row.get("given")?,
            })
        })
        .collect()
}

pub(super) async fn last_day(reads: &mut impl Reads, mission: MissionId) -> Result<Option<Date>> {
    let query = sql("select last_day from missions where id = $1");
    let row = reads.row(query.bind(mission)).await?;
    Ok(row.map(|row| row.get("last_day")).transpose()?)
}

fn class(name: &str) -> Result<DossierClass> {
    DossierClass::from_name(name)
        .ok_or_else(|| Error::fault(format!("no such class of a dossier: {name}")))
}

pub(super) async fn insert_grant(
    change: &mut Change,
    grant: &DossierGrant,
    by: AccountId,
) -> Result<()> {
    let query = sql(
        "insert into dossier_grants (id, mission, person, account, class, until, reason, \
         granted_by, granted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    );
    let query = query
        .bind(grant.id)
        .bind(change.mission()?)
        .bind(grant.person);
    let query = query
        .bind(grant.account)
        .bind(grant.class.name())
        .bind(grant.until);
    let query = query.bind(&grant.reason).bind(by).bind(change.now());
    change.execute(query).await?;
    Ok(())
}

/// Ends a grant of the mission now; says whether there was one.
pub(super) async fn end_grant(change: &mut Change, grant: Id<DossierGrant>) -> Result<bool> {
    // Ending it twice is ending it once.
    let query = sql(
        "update dossier_grants set until = case when until < $3 then until else $3 end \
         where id = $1 and mission = $2",
    );
    let query = query.bind(grant).bind(change.mission()?);
    Ok(change.execute(query.bind(change.now())).await? == 1)
}

/// The grants of a mission that hold, of one account when one is named.
pub(super) async fn grants(
    reads: &mut impl Reads,
    mission: MissionId,
    account: Option<AccountId>,
    now: Moment,
) -> Result<Vec<DossierGrant>> {
    let query = sql(
        "select g.id, g.person, p.given_name, p.family_name, g.account, a.name, g.class, \
         g.until, g.reason from dossier_grants g join accounts a on a.id = g.account \
         left join people p on p.id = g.person \
         where g.mission = $1 and g.until > $2 and ($3 = '' or g.account = $3) order by g.id",
    );
    let account = account.map(|account| account.to_string());
    let query = query.bind(mission).bind(now);
    let rows = reads.rows(query.bind(account.unwrap_or_default())).await?;
    rows.iter().map(grant).collect()
}

fn grant(row: &Row) -> Result<DossierGrant> {
    let given: Option<String> = row.get("given_name")?;
    let family: Option<String> = row.get("family_name")?;
    let person_name = given
        .zip(family)
        .map(|(given, family)| format!("{given} {family}").trim().to_owned());
    Ok(DossierGrant {
        id: row.get("id")?,
        person: row.get("person")?,
        person_name,
        account: row.get("account")?,
        account_name: row.get("name")?,
        class: class(&row.get::<String>("class")?)?,
        until: row.get("until")?,
        reason: row.get("reason")?,
    })
}

/// Accounts with a role in a mission that some class needs a grant for.
pub(super) async fn grantable(
    reads: &mut impl Reads,
    mission: MissionId,
) -> Result<Vec<(AccountId, String, String)>> {
    let query = sql("select a.id, a.name, min(g.role) as role from grants g \
         join accounts a on a.id = g.account \
         where g.mission = $1 and g.state = 'active' and g.role in \
         ('organiser', 'protocol_officer', 'security_officer') \
         group by a.id, a.name order by a.name, a.id");
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| Ok((row.get("id")?, row.get("name")?, row.get("role")?)))
        .collect()
}

/// People whose mission ended before a day and who still have something of a field.
pub(super) async fn due(
    reads: &mut impl Reads,
    field: DossierField,
    ended_before: Date,
) -> Result<Vec<(MissionId, PersonId)>> {
    let query = sql(
        "select p.mission, d.person from dossier_fields d join people p on p.id = d.person \
         join missions m on m.id = p.mission where d.field = $1 and m.last_day < $2 \
         order by d.person",
    );
    let rows = reads
        .rows(query.bind(field.name()).bind(ended_before))
        .await?;
    rows.iter()
        .map(|row| Ok((row.get("mission")?, row.get("person")?)))
        .collect()
}

/// Everything that a person gave; gives how many values.
pub(super) async fn remove_all(change: &mut Change, person: PersonId) -> Result<u64> {
    let query = sql("delete from dossier_fields where person = $1");
    Ok(change.execute(query.bind(person)).await?)
}

/// Who was named to read a person.
pub(super) async fn remove_grants(change: &mut Change, person: PersonId) -> Result<u64> {
    let query = sql("delete from dossier_grants where person = $1");
    Ok(change.execute(query.bind(person)).await?)
}

pub(super) async fn forget_grants(change: &mut Change, before: Moment) -> Result<u64> {
    let query = sql("delete from dossier_grants where until < $1");
    Ok(change.execute(query.bind(before)).await?)
}
