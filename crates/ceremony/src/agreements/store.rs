//! All SQL of the agreements.

use std::collections::BTreeMap;

use attache_foundation::ids::{AgreementId, MissionId, OrganisationId};
use attache_foundation::{Change, Result};
use attache_platform::database::{DatabaseError, Reads, Row, sql};
use attache_platform::moment::Moment;
use attache_platform::texts::Localized;

use super::{Agreement, Attribution, Direction, Kind, NewAgreement, Party, Source, State};

pub(super) async fn insert(
    change: &mut Change,
    mission: MissionId,
    agreement: &NewAgreement,
) -> Result<()> {
    let id: AgreementId = change.id();
    let query = sql(
        "insert into agreements (id, mission, code, kind, direction, state, attribution, subject, \
         domain, day, activity, embargo_until, synthetic, source) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    );
    let query = query.bind(id).bind(mission).bind(&agreement.code);
    let query = query
        .bind(agreement.kind.name())
        .bind(agreement.direction.name());
    let query = query
        .bind(agreement.state.name())
        .bind(agreement.attribution.name());
    let query = query
        .bind(&agreement.subject)
        .bind(agreement.domain.as_deref());
    let query = query
        .bind(agreement.day.map(|day| day.to_string()))
        .bind(agreement.activity);
    let query = query
        .bind(agreement.embargo_until)
        .bind(agreement.synthetic);
    change.execute(query.bind(&agreement.source)).await?;
    for (position, party) in (1_i64..).zip(&agreement.parties) {
        insert_party(change, id, position, party).await?;
    }
    Ok(())
}

async fn insert_party(
    change: &mut Change,
    agreement: AgreementId,
    position: i64,
    party: &Party,
) -> Result<()> {
    let query = sql(
        "insert into agreement_parties (agreement, position, name, organisation, region) \
         values ($1, $2, $3, $4, $5)",
    );
    let query = query.bind(agreement).bind(position).bind(&party.name);
    change
        .execute(query.bind(party.organisation).bind(party.region.as_deref()))
        .await?;
    Ok(())
}

/// The agreements of a mission: signed ones first, by day, those between governments first. With
/// `free_at`, what is under embargo then does not leave the database.
pub(super) async fn list(
    reads: &mut impl Reads,
    mission: MissionId,
    free_at: Option<Moment>,
) -> Result<Vec<Agreement>> {
    let query = sql(
        "select a.id, a.kind, a.direction, a.state, a.attribution, a.subject, a.domain, \
           t.label as domain_label, a.day, a.embargo_until, a.synthetic, a.source, \
           p.name as party, p.organisation, p.region \
         from agreements a join agreement_parties p on p.agreement = a.id \
         left join mission_terms t on t.mission = a.mission and t.list = 'domain' \
           and t.term = a.domain \
         where a.mission = $1 \
           and (a.embargo_until is null or $2 is null or a.embargo_until <= $2) \
         order by a.id, p.position",
    );
    let rows = reads.rows(query.bind(mission).bind(free_at)).await?;
    let known = sources(reads, mission).await?;
    let mut agreements: Vec<Agreement> = Vec::new();
    for row in &rows {
        let id: AgreementId = row.get("id")?;
        if agreements.last().is_none_or(|last| last.id != id) {
            agreements.push(agreement(row, &known)?);
        }
        let party = Party {
            name: row.get("party")?,
            organisation: row.get("organisation")?,
            region: row.get("region")?,
        };
        if let Some(last) = agreements.last_mut() {
            last.parties.push(party);
        }
    }
    agreements.sort_by_key(|one| (one.state, one.day.is_none(), one.day, one.kind));
    Ok(agreements)
}

fn agreement(row: &Row, known: &BTreeMap<String, Source>) -> Result<Agreement> {
    let term: Option<String> = row.get("domain")?;
    let label: Option<Localized> = row.get("domain_label")?;
    let codes: String = row.get("source")?;
    Ok(Agreement {
        id: row.get("id")?,
        kind: named(row, "kind", Kind::from_name)?,
        direction: named(row, "direction", Direction::from_name)?,
        state: named(row, "state", State::from_name)?,
        attribution: named(row, "attribution", Attribution::from_name)?,
        subject: row.get("subject")?,
        domain: term.zip(label),
        day: row.get("day")?,
        embargo_until: row.get("embargo_until")?,
        synthetic: row.get("synthetic")?,
        parties: Vec::new(),
        sources: codes
            .split(';')
            .filter_map(|code| known.get(code).cloned())
            .collect(),
    })
}

async fn sources(reads: &mut impl Reads, mission: MissionId) -> Result<BTreeMap<String, Source>> {
    let query = sql("select code, title, address from mission_sources where mission = $1");
    let rows = reads.rows(query.bind(mission)).await?;
    rows.iter()
        .map(|row| {
            let code: String = row.get("code")?;
            let (title, address) = (row.get("title")?, row.get("address")?);
            Ok((
                code.clone(),
                Source {
                    code,
                    title,
                    address,
                },
            ))
        })
        .collect()
}

fn named<T>(row: &Row, column: &str, member: fn(&str) -> Option<T>) -> Result<T> {
    let name: String = row.get(column)?;
    let unknown = || DatabaseError::Broken(format!("no such {column}: {name}"));
    Ok(member(&name).ok_or_else(unknown)?)
}

/// Points at `into` whatever of this slice pointed at `from`.
pub(super) async fn organisation_merged(
    change: &mut Change,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<()> {
    for text in ["update agreement_parties set organisation = $2 where organisation = $1"] {
        change.execute(sql(text).bind(from).bind(into)).await?;
    }
    Ok(())
}
