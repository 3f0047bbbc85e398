//! Applications and the people they would bring.

use attache_foundation::ids::{
    AccountId, ApplicationId, CallId, MissionId, OrganisationId, PersonId,
};
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{self, Query, Reads, Row, sql};
use attache_platform::moment::Moment;
use attache_platform::texts::Language;

use super::super::drafts::{Draft, Wanting, Whole};
use super::super::{Addressee, Applicant, Application, Decision, Standing, State};

/// The index that lets an organisation answer a call once.
pub(in super::super) const ONCE: &str = "applications_once";

/// In the place of a Region: all of them.
pub(in super::super) const EVERYWHERE: &str = "*";

pub(in super::super) async fn insert_draft(
    change: &mut Change,
    id: ApplicationId,
    call: CallId,
    account: AccountId,
) -> Result<()> {
    let query = sql(
        "insert into applications (id, call, account, state, typed, enterprise_number, name, \
         size, only_together, created_at, changed_at) \
         values ($1, $2, $3, 'draft', '{}', '', '', '', 0, $4, $4)",
    );
    let now = change.now();
    change
        .execute(query.bind(id).bind(call).bind(account).bind(now))
        .await?;
    Ok(())
}

pub(in super::super) async fn save_draft(
    change: &mut Change,
    id: ApplicationId,
    draft: &Draft,
) -> Result<()> {
    let query = sql("update applications set typed = $2, changed_at = $3 where id = $1");
    let typed = serde_json::to_string(draft).map_err(Error::fault)?;
    let now = change.now();
    change.execute(query.bind(id).bind(typed).bind(now)).await?;
    Ok(())
}

pub(in super::super) async fn set_submitted(
    change: &mut Change,
    id: ApplicationId,
    whole: &Whole,
) -> database::Result<()> {
    let query = sql(
        "update applications set state = 'submitted', enterprise_number = $2, name = $3, \
         size = $4, only_together = $5, changed_at = $6, submitted_at = $6 where id = $1",
    );
    let query = query
        .bind(id)
        .bind(&whole.enterprise_number)
        .bind(&whole.name);
    let now = change.now();
    change
        .execute(query.bind(&whole.size).bind(whole.only_together).bind(now))
        .await?;
    Ok(())
}

pub(in super::super) async fn set_withdrawn(change: &mut Change, id: ApplicationId) -> Result<()> {
    let query = sql("update applications set state = 'withdrawn', changed_at = $2 where id = $1");
    let now = change.now();
    change.execute(query.bind(id).bind(now)).await?;
    Ok(())
}

pub(in super::super) async fn insert_applicant(
    change: &mut Change,
    application: ApplicationId,
    position: i64,
    wanting: &Wanting,
) -> Result<()> {
    let query = sql(
        "insert into applicants (id, application, position, given_name, family_name, function, \
         mail, phone, language, first_day, last_day, standing, reason) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'applied', '')",
    );
    let id: PersonId = change.id();
    let query = query.bind(id).bind(application).bind(position);
    let query = query.bind(&wanting.given_name).bind(&wanting.family_name);
    let query = query
        .bind(&wanting.function)
        .bind(&wanting.mail)
        .bind(&wanting.phone);
    let query = query.bind(wanting.language.code()).bind(wanting.first_day);
    change.execute(query.bind(wanting.last_day)).await?;
    Ok(())
}

/// An application of a mission, whoever made it.
pub(in super::super) async fn application(
    reads: &mut impl Reads,
    mission: MissionId,
    id: ApplicationId,
) -> Result<Option<Application>> {
    let query = sql(
        "select a.id, a.call, a.account, a.state, a.typed, a.enterprise_number, a.name, a.size, \
         a.only_together, a.changed_at, a.submitted_at, a.duplicate_of from applications a \
         join calls c on c.id = a.call where a.id = $1 and c.mission = $2",
    );
    let mut found = read_all(reads, query.bind(id).bind(mission)).await?;
    let Some(mut one) = found.pop() else {
        return Ok(None);
    };
    let query = sql("select * from applicants where application = $1 order by position");
    one.people = read_people(reads, query.bind(id)).await?;
    Ok(Some(one))
}

/// What an account applied for in a mission, newest first.
pub(in super::super) async fn of_account(
    reads: &mut impl Reads,
    mission: MissionId,
    account: AccountId,
) -> Result<Vec<Application>> {
    let query = sql(
        "select a.id, a.call, a.account, a.state, a.typed, a.enterprise_number, a.name, a.size, \
         a.only_together, a.changed_at, a.submitted_at, a.duplicate_of from applications a \
         join calls c on c.id = a.call where a.account = $1 and c.mission = $2 \
         order by a.id desc",
    );
    let found = read_all(reads, query.bind(account).bind(mission)).await?;
    let query = sql(
        "select p.* from applicants p join applications a on a.id = p.application \
         join calls c on c.id = a.call where a.account = $1 and c.mission = $2 \
         order by p.position",
    );
    let people = read_people(reads, query.bind(account).bind(mission)).await?;
    Ok(together(found, people))
}

/// What was handed in to the calls of a Region, oldest first; of all with [`EVERYWHERE`].
pub(in super::super) async fn submitted(
    reads: &mut impl Reads,
    mission: MissionId,
    scope: &str,
) -> Result<Vec<Application>> {
    let query = sql(
        "select a.id, a.call, a.account, a.state, a.typed, a.enterprise_number, a.name, a.size, \
         a.only_together, a.changed_at, a.submitted_at, a.duplicate_of from applications a \
         join calls c on c.id = a.call where c.mission = $1 and ($2 = '*' or c.region = $2) \
         and a.state = 'submitted' order by a.submitted_at, a.id",
    );
    let found = read_all(reads, query.bind(mission).bind(scope)).await?;
    let query = sql(
        "select p.* from applicants p join applications a on a.id = p.application \
         join calls c on c.id = a.call where c.mission = $1 and ($2 = '*' or c.region = $2) \
         and a.state = 'submitted' order by p.position",
    );
    let people = read_people(reads, query.bind(mission).bind(scope)).await?;
    Ok(together(found, people))
}

fn together(mut found: Vec<Application>, people: Vec<Applicant>) -> Vec<Application> {
    for person in people {
        if let Some(one) = found.iter_mut().find(|one| one.id == person.application) {
            one.people.push(person);
        }
    }
    found
}

async fn read_all(reads: &mut impl Reads, query: Query) -> Result<Vec<Application>> {
    let rows = reads.rows(query).await?;
    rows.iter().map(read_application).collect()
}

fn read_application(row: &Row) -> Result<Application> {
    let state: String = row.get("state")?;
    Ok(Application {
        id: row.get("id")?,
        call: row.get("call")?,
        account: row.get("account")?,
        state: State::from_name(&state).ok_or_else(|| Error::fault("no such state"))?,
        draft: serde_json::from_str(&row.get::<String>("typed")?).map_err(Error::fault)?,
        enterprise_number: row.get("enterprise_number")?,
        name: row.get("name")?,
        size: row.get("size")?,
        only_together: row.get("only_together")?,
        changed_at: row.get("changed_at")?,
        submitted_at: row.get("submitted_at")?,
        duplicate_of: row.get("duplicate_of")?,
        people: Vec::new(),
    })
}

async fn read_people(reads: &mut impl Reads, query: Query) -> Result<Vec<Applicant>> {
    let rows = reads.rows(query).await?;
    rows.iter().map(read_applicant).collect()
}

fn read_applicant(row: &Row) -> Result<Applicant> {
    let language: String = row.get("language")?;
    let standing: String = row.get("standing")?;
    let decision: Option<String> = row.get("decision")?;
    Ok(Applicant {
        id: row.get("id")?,
        application: row.get("application")?,
        given_name: row.get("given_name")?,
        family_name: row.get("family_name")?,
        function: row.get("function")?,
        mail: row.get("mail")?,
        phone: row.get("phone")?,
        language: Language::from_code(&language).unwrap_or_default(),
        first_day: row.get("first_day")?,
        last_day: row.get("last_day")?,
        standing: Standing::from_name(&standing).ok_or_else(|| Error::fault("no such standing"))?,
        decision: decision.as_deref().and_then(Decision::from_name),
        reason: row.get("reason")?,
        offer_until: row.get("offer_until")?,
        replaces: row.get("replaces")?,
    })
}

/// Puts somebody in the place of another of the same party: with what was decided and published
/// of that place, and since when it waits.
pub(in super::super) async fn insert_substitute(
    change: &mut Change,
    replaced: PersonId,
    position: i64,
    wanting: &Wanting,
) -> Result<PersonId> {
    let query = sql(
        "insert into applicants (id, application, position, given_name, family_name, function, \
         mail, phone, language, first_day, last_day, standing, decision, reason, decided_at, \
         waits_since, offer_until, replaces) \
         select $1, application, $3, $4, $5, $6, $7, $8, $9, $10, $11, standing, decision, \
         reason, decided_at, waits_since, offer_until, id from applicants where id = $2",
    );
    let id: PersonId = change.id();
    let query = query.bind(id).bind(replaced).bind(position);
    let query = query.bind(&wanting.given_name).bind(&wanting.family_name);
    let query = query
        .bind(&wanting.function)
        .bind(&wanting.mail)
        .bind(&wanting.phone);
    let query = query.bind(wanting.language.code()).bind(wanting.first_day);
    change.execute(query.bind(wanting.last_day)).await?;
    Ok(id)
}

/// Why somebody of a party does not come.
pub(in super::super) async fn set_left_because(
    change: &mut Change,
    person: PersonId,
    reason: &str,
) -> Result<()> {
    let query = sql("update applicants set left_because = $2 where id = $1");
    change.execute(query.bind(person).bind(reason)).await?;
    Ok(())
}

/// The name of the account that answered a call for an organisation already.
pub(in super::super) async fn earlier(
    reads: &mut impl Reads,
    call: CallId,
    enterprise_number: &str,
) -> Result<Option<String>> {
    let query = sql(
        "select u.name from applications a join accounts u on u.id = a.account \
         where a.call = $1 and a.enterprise_number = $2 and a.state = 'submitted'",
    );
    let row = reads.row(query.bind(call).bind(enterprise_number)).await?;
    Ok(row.map(|row| row.get("name")).transpose()?)
}

/// Whether an account is somebody of the organisation with this number.
pub(in super::super) async fn is_of(
    reads: &mut impl Reads,
    account: AccountId,
    enterprise_number: &str,
) -> Result<bool> {
    let query = sql(
        "select count(*) from accounts u join people p on p.id = u.person \
         join organisation_identifiers i on i.organisation = p.organisation \
         where u.id = $1 and i.scheme = 'kbo' and i.value = replace($2, '.', '')",
    );
    Ok(reads
        .number(query.bind(account).bind(enterprise_number))
        .await?
        > 0)
}

pub(in super::super) async fn addressee(
    reads: &mut impl Reads,
    person: PersonId,
) -> Result<Option<Addressee>> {
    let query = sql(
        "select p.mail, p.language, a.name, o.name as agency, a.id from applicants p \
         join applications a on a.id = p.application join calls c on c.id = a.call \
         join organisations o on o.id = c.agency where p.id = $1",
    );
    let Some(row) = reads.row(query.bind(person)).await? else {
        return Ok(None);
    };
    let language: String = row.get("language")?;
    Ok(Some(Addressee {
        mail: row.get("mail")?,
        language: Language::from_code(&language).unwrap_or_default(),
        organisation: row.get("name")?,
        agency: row.get("agency")?,
        application: row.get("id")?,
    }))
}

/// Since when and where somebody's application is: its call and mission.
pub(in super::super) async fn where_is(
    reads: &mut impl Reads,
    person: PersonId,
) -> Result<Option<(MissionId, ApplicationId)>> {
    let query = sql(
        "select c.mission, a.id from applicants p join applications a on a.id = p.application \
         join calls c on c.id = a.call where p.id = $1",
    );
    let row = reads.row(query.bind(person)).await?;
    Ok(row
        .map(|row| Ok::<_, database::DatabaseError>((row.get("mission")?, row.get("id")?)))
        .transpose()?)
}

/// The organisation that already has a number, and whether it takes part in the mission.
pub(in super::super) async fn known(
    reads: &mut impl Reads,
    mission: MissionId,
    enterprise_number: &str,
) -> Result<Option<(OrganisationId, bool)>> {
    let query = sql(
        "select o.id, (select count(*) from participations t where t.organisation = o.id \
         and t.mission = $1) as taking_part from organisations o \
         join organisation_identifiers i on i.organisation = o.id \
         where i.scheme = 'kbo' and i.value = replace($2, '.', '')",
    );
    let row = reads
        .row(query.bind(mission).bind(enterprise_number))
        .await?;
    let Some(row) = row else { return Ok(None) };
    let takes_part = row.get::<i64>("taking_part")? > 0;
    Ok(Some((row.get("id")?, takes_part)))
}

/// What was decided about somebody, not yet published.
pub(in super::super) async fn set_decision(
    change: &mut Change,
    person: PersonId,
    decision: Option<Decision>,
    reason: &str,
) -> Result<()> {
    let query =
        sql("update applicants set decision = $2, reason = $3, decided_at = $4 where id = $1");
    let now = change.now();
    let query = query
        .bind(person)
        .bind(decision.map(Decision::name))
        .bind(reason);
    change.execute(query.bind(now)).await?;
    Ok(())
}

/// What is published of somebody; nothing decided is left open.
pub(in super::super) async fn set_standing(
    change: &mut Change,
    person: PersonId,
    standing: Standing,
    offer_until: Option<Moment>,
) -> Result<()> {
    let query = sql(
        "update applicants set standing = $2, decision = null, offer_until = $3, \
         waits_since = case when $2 = 'waiting' then coalesce(waits_since, $4) \
         else waits_since end where id = $1",
    );
    let now = change.now();
    let query = query.bind(person).bind(standing.name()).bind(offer_until);
    change.execute(query.bind(now)).await?;
    Ok(())
}
