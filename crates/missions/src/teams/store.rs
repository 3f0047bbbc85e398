//! All SQL about teams and invitations.

use attache_foundation::ids::{
    AccountId, ApplicationId, GrantId, InvitationId, MissionId, OrganisationId, PersonId,
};
use attache_foundation::{Change, Result, Role};
use attache_platform::database::{DatabaseError, Reads, Row, sql};
use attache_platform::moment::{Date, Moment};
use attache_platform::texts::Language;

use super::{Applied, Colleague, Invitation, Member};

fn role(row: &Row) -> Result<Role> {
    let name: String = row.get("role")?;
    let unknown = || DatabaseError::Broken(format!("no such role: {name}"));
    Ok(Role::from_name(&name).ok_or_else(unknown)?)
}

fn language(row: &Row) -> Result<Language> {
    let code: String = row.get("language")?;
    Ok(Language::from_code(&code).unwrap_or_default())
}

/// Those who hold a role for an organisation at a moment: its managers, and the accounts of its
/// people who travel.
pub(super) async fn team(
    reads: &mut impl Reads,
    mission: MissionId,
    organisation: OrganisationId,
    now: Moment,
) -> Result<Vec<Colleague>> {
    let query = sql(
        "select g.id, g.account, g.role, g.starts_at, a.name, p.id as person from grants g \
         join accounts a on a.id = g.account \
         left join people p on p.id = a.person and p.mission = g.mission \
         where g.mission = $1 and g.state = 'active' and g.starts_at <= $3 \
         and (g.ends_at is null or g.ends_at > $3) \
         and ((g.role = 'organisation_manager' and g.organisation = $2) \
         or (g.role = 'delegate' and p.organisation = $2)) order by a.name, g.role desc, g.id",
    );
    let query = query.bind(mission).bind(organisation).bind(now);
    let rows = reads.rows(query).await?;
    let colleague = |row: &Row| {
        Ok(Colleague {
            grant: row.get("id")?,
            account: row.get("account")?,
            name: row.get("name")?,
            role: role(row)?,
            person: row.get("person")?,
            since: row.get("starts_at")?,
        })
    };
    rows.iter().map(colleague).collect()
}

/// Whose role of an organisation has ended, if it was one.
pub(super) async fn ended(
    reads: &mut impl Reads,
    mission: MissionId,
    organisation: OrganisationId,
    grant: GrantId,
) -> Result<Option<AccountId>> {
    let query = sql(
        "select g.account from grants g join accounts a on a.id = g.account \
         left join people p on p.id = a.person and p.mission = g.mission \
         where g.id = $3 and g.mission = $1 and g.state = 'revoked' \
         and ((g.role = 'organisation_manager' and g.organisation = $2) \
         or (g.role = 'delegate' and p.organisation = $2))",
    );
    let query = query.bind(mission).bind(organisation).bind(grant);
    let row = reads.row(query).await?;
    Ok(row.map(|row| row.get("account")).transpose()?)
}

/// Whose role as a manager has ended, and of which organisation.
pub(super) async fn ended_manager(
    reads: &mut impl Reads,
    mission: MissionId,
    grant: GrantId,
) -> Result<Option<(AccountId, OrganisationId)>> {
    let query = sql("select g.account, o.id as organisation from grants g \
         join organisations o on o.id = g.organisation where g.id = $2 and g.mission = $1 \
         and g.role = 'organisation_manager' and g.state = 'revoked'");
    let row = reads.row(query.bind(mission).bind(grant)).await?;
    row.map(|row| Ok((row.get("account")?, row.get("organisation")?)))
        .transpose()
}

/// Those who come for an organisation. Local counterparts receive the mission and do not come.
pub(super) async fn members(
    reads: &mut impl Reads,
    mission: MissionId,
    organisation: OrganisationId,
) -> Result<Vec<Member>> {
    let query = sql(
        "select p.id, p.given_name, p.family_name, p.function, p.mail, p.language, \
         (select w.from_day from withdrawals w where w.person = p.id and w.undone_at is null) \
         as withdrawn, case when exists (select 1 from accounts a join grants g \
         on g.account = a.id and g.mission = p.mission and g.state = 'active' \
         and g.role = 'delegate' where a.person = p.id) then 1 else 0 end as signs_in \
         from people p where p.mission = $1 and p.organisation = $2 \
         and p.category <> 'counterpart' order by p.family_name, p.given_name, p.id",
    );
    let rows = reads.rows(query.bind(mission).bind(organisation)).await?;
    let member = |row: &Row| {
        let (given, family): (String, String) = (row.get("given_name")?, row.get("family_name")?);
        Ok(Member {
            person: row.get("id")?,
            name: format!("{given} {family}").trim().to_owned(),
            function: row.get("function")?,
            mail: row.get("mail")?,
            language: language(row)?,
            withdrawn: row.get("withdrawn")?,
            signs_in: row.get("signs_in")?,
        })
    };
    rows.iter().map(member).collect()
}

/// What was handed in under an enterprise number of the organisation.
pub(super) async fn applied(
    reads: &mut impl Reads,
    mission: MissionId,
    organisation: OrganisationId,
) -> Result<Vec<Applied>> {
    let query = sql(
        "select a.id, a.account, a.state, c.name as call_name, o.name as agency, \
         x.given_name, x.family_name, x.standing from applications a \
         join calls c on c.id = a.call join organisations o on o.id = c.agency \
         left join applicants x on x.application = a.id \
         where c.mission = $1 and a.state <> 'draft' \
         and exists (select 1 from organisation_identifiers i where i.organisation = $2 \
         and i.scheme = 'kbo' and i.value = replace(a.enterprise_number, '.', '')) \
         order by a.created_at, a.id, x.position",
    );
    let rows = reads.rows(query.bind(mission).bind(organisation)).await?;
    let mut all: Vec<Applied> = Vec::new();
    for row in &rows {
        let id: ApplicationId = row.get("id")?;
        if all.last().is_none_or(|last| last.application != id) {
            all.push(Applied {
                application: id,
                account: row.get("account")?,
                call: row.get("call_name")?,
                agency: row.get("agency")?,
                state: row.get("state")?,
                people: Vec::new(),
            });
        }
        let standing: Option<String> = row.get("standing")?;
        if let (Some(last), Some(standing)) = (all.last_mut(), standing) {
            let (given, family): (String, String) =
                (row.get("given_name")?, row.get("family_name")?);
            let name = format!("{given} {family}").trim().to_owned();
            last.people.push((name, standing));
        }
    }
    Ok(all)
}

pub(super) async fn insert(change: &mut Change, new: &Invitation) -> Result<()> {
    let query = sql(
        "insert into invitations (id, mission, organisation, role, person, name, mail, language, \
         sent, invited_by, invited_at, expires_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    );
    let query = query.bind(new.id).bind(new.mission).bind(new.organisation);
    let query = query.bind(new.role.name()).bind(new.person);
    let query = query.bind(&new.name).bind(&new.mail);
    let query = query.bind(new.language.code()).bind(new.sent);
    let query = query.bind(new.invited_by).bind(change.now());
    change.execute(query.bind(new.expires_at)).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Invitation> {
    Ok(Invitation {
        id: row.get("id")?,
        mission: row.get("mission")?,
        organisation: row.get("organisation")?,
        organisation_name: row.get("organisation_name")?,
        role: role(row)?,
        person: row.get("person")?,
        name: row.get("name")?,
        mail: row.get("mail")?,
        language: language(row)?,
        sent: row.get("sent")?,
        invited_by: row.get("invited_by")?,
        invited_by_name: row.get("invited_by_name")?,
        expires_at: row.get("expires_at")?,
        accepted_at: row.get("accepted_at")?,
        withdrawn_at: row.get("withdrawn_at")?,
    })
}

pub(super) async fn invitation(
    reads: &mut impl Reads,
    id: InvitationId,
) -> Result<Option<Invitation>> {
    let query = sql(
        "select i.*, o.name as organisation_name, a.name as invited_by_name from invitations i \
         join organisations o on o.id = i.organisation join accounts a on a.id = i.invited_by \
         where i.id = $1",
    );
    let row = reads.row(query.bind(id)).await?;
    row.as_ref().map(read).transpose()
}

/// The invitations of an organisation that were not withdrawn, the newest first.
pub(super) async fn invitations(
    reads: &mut impl Reads,
    mission: MissionId,
    organisation: OrganisationId,
) -> Result<Vec<Invitation>> {
    let query = sql(
        "select i.*, o.name as organisation_name, a.name as invited_by_name from invitations i \
         join organisations o on o.id = i.organisation join accounts a on a.id = i.invited_by \
         where i.mission = $1 and i.organisation = $2 and i.withdrawn_at is null \
         order by i.invited_at desc, i.id desc",
    );
    let rows = reads.rows(query.bind(mission).bind(organisation)).await?;
    rows.iter().map(read).collect()
}

/// The invitation of an address to a role that was neither accepted nor withdrawn.
pub(super) async fn open(
    reads: &mut impl Reads,
    mission: MissionId,
    organisation: OrganisationId,
    mail: &str,
    role: Role,
) -> Result<Option<Invitation>> {
    let all = invitations(reads, mission, organisation).await?;
    let mut open = all.into_iter().filter(|one| one.accepted_at.is_none());
    Ok(open.find(|one| one.mail == mail && one.role == role))
}

pub(super) async fn send_again(
    change: &mut Change,
    id: InvitationId,
    by: AccountId,
    until: Moment,
) -> Result<()> {
    let query = sql(
        "update invitations set sent = sent + 1, invited_by = $2, invited_at = $3, \
         expires_at = $4 where id = $1",
    );
    let query = query.bind(id).bind(by).bind(change.now()).bind(until);
    change.execute(query).await?;
    Ok(())
}

/// Gives whether it was open.
pub(super) async fn withdraw(change: &mut Change, id: InvitationId) -> Result<bool> {
    let query = sql("update invitations set withdrawn_at = $2 \
         where id = $1 and withdrawn_at is null and accepted_at is null");
    let query = query.bind(id).bind(change.now());
    Ok(change.execute(query).await? == 1)
}

/// Gives whether it was open.
pub(super) async fn accept(
    change: &mut Change,
    id: InvitationId,
    account: AccountId,
) -> Result<bool> {
    let query = sql("update invitations set accepted_at = $2, accepted_by = $3 \
         where id = $1 and withdrawn_at is null and accepted_at is null");
    let query = query.bind(id).bind(change.now()).bind(account);
    Ok(change.execute(query).await? == 1)
}

/// Takes name and address out; an address that only the row has keeps it apart from others.
pub(super) async fn forget(change: &mut Change, person: PersonId) -> Result<u64> {
    let query = sql(
        "update invitations set name = '', mail = id where name <> '' and (person = $1 \
         or accepted_by in (select id from accounts where person = $1))",
    );
    Ok(change.execute(query.bind(person)).await?)
}

/// Who was invited to missions that ended before a day and still stands there by name.
pub(super) async fn invited(reads: &mut impl Reads, ended_before: Date) -> Result<Vec<PersonId>> {
    let query = sql(
        "select distinct i.person from invitations i join missions m on m.id = i.mission \
         where i.name <> '' and m.last_day < $1 order by i.person",
    );
    let rows = reads.rows(query.bind(ended_before)).await?;
    rows.iter().map(|row| Ok(row.get("person")?)).collect()
}

/// Points at `into` whatever of this slice pointed at `from`; somebody invited by both stays
/// invited once.
pub(super) async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    let twice = sql(
        "update invitations set withdrawn_at = $3 where organisation = $1 \
         and accepted_at is null and withdrawn_at is null and exists (select 1 \
         from invitations i where i.organisation = $2 and i.mission = invitations.mission \
         and i.mail = invitations.mail and i.role = invitations.role \
         and i.accepted_at is null and i.withdrawn_at is null)",
    );
    let now = change.now();
    change
        .execute(twice.bind(from).bind(into).bind(now))
        .await?;
    let query = sql("update invitations set organisation = $2 where organisation = $1");
    change.execute(query.bind(from).bind(into)).await?;
    Ok(())
}
