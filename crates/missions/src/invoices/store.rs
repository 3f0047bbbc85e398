//! All SQL about fees, invoices and payments. Invoices are added, never changed; they are deleted
//! once they need not be kept any more.

use attache_foundation::ids::{
    AccountId, ApplicationId, CallId, InvoiceId, MissionId, OrganisationId, PersonId,
};
use attache_foundation::permissions::Scope;
use attache_foundation::{Change, Error, Result};
use attache_platform::database::{self, DatabaseError, Query, Reads, Row, sql};
use attache_platform::moment::Moment;
use attache_platform::texts::{Language, Localized};
use serde::de::DeserializeOwned;

use super::rules::Fee;
use super::{Buyer, Invoice, Kind, Owing, Payment, Sender, Vat};
use crate::registration::Draft;

/// The index that lets two agencies not begin their numbers alike.
pub(super) const PREFIX: &str = "invoice_senders_prefix";

/// Whose invoices somebody may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    /// `all`, `regions` or `account`; any other kind reaches nothing.
    how: &'static str,
    of: String,
}

impl Reach {
    /// What the table of data gives to officers and the organiser.
    pub(super) fn of(scope: &Scope) -> Reach {
        let (how, of) = scope.bound();
        Reach { how, of }
    }

    /// Whoever applied.
    pub(super) fn account(account: AccountId) -> Reach {
        Reach {
            how: "account",
            of: account.to_string(),
        }
    }
}

/// An application as a fee is counted from it.
pub(super) struct Party {
    pub(super) application: ApplicationId,
    pub(super) size: String,
    pub(super) submitted_at: Option<Moment>,
    pub(super) people: i64,
    pub(super) fee: Option<Fee>,
}

/// The applications to a call that were handed in, withdrawn ones too.
pub(super) async fn parties(reads: &mut impl Reads, call: CallId) -> Result<Vec<Party>> {
    let query = sql("select a.id, a.size, a.submitted_at, f.price, f.kept, \
         (select count(*) from applicants p where p.application = a.id \
         and p.standing = 'accepted') as people from applications a \
         left join application_fees f on f.application = a.id \
         where a.call = $1 and a.state <> 'draft' order by a.id");
    let rows = reads.rows(query.bind(call)).await?;
    let all: database::Result<Vec<Party>> = rows
        .iter()
        .map(|row| {
            let (price, kept): (Option<i64>, Option<i64>) = (row.get("price")?, row.get("kept")?);
            Ok(Party {
                application: row.get("id")?,
                size: row.get("size")?,
                submitted_at: row.get("submitted_at")?,
                people: row.get("people")?,
                fee: price.zip(kept).map(|(price, kept)| Fee { price, kept }),
            })
        })
        .collect();
    Ok(all?)
}

pub(super) async fn set_fee(
    change: &mut Change,
    application: ApplicationId,
    fee: Fee,
) -> Result<()> {
    let query = sql(
        "insert into application_fees (application, mission, price, kept, waived, changed_at) \
         values ($1, $2, $3, $4, 0, $5) on conflict (application) do update set \
         price = excluded.price, kept = excluded.kept, changed_at = excluded.changed_at",
    );
    let (mission, now) = (change.mission()?, change.now());
    let query = query.bind(application).bind(mission).bind(fee.price);
    change.execute(query.bind(fee.kept).bind(now)).await?;
    Ok(())
}

/// Waives so much of what an application owes, whatever the rules say.
pub(super) async fn waive(
    change: &mut Change,
    application: ApplicationId,
    cents: i64,
) -> Result<()> {
    let query = sql(
        "update application_fees set waived = waived + $2, changed_at = $3 \
         where application = $1",
    );
    let now = change.now();
    change
        .execute(query.bind(application).bind(cents).bind(now))
        .await?;
    Ok(())
}

/// Applications of a mission whose fee and invoices differ, by agency and name; only one of them,
/// where it is named.
pub(super) async fn owing(
    reads: &mut impl Reads,
    mission: MissionId,
    reach: &Reach,
    only: Option<ApplicationId>,
) -> Result<Vec<Owing>> {
    let query = sql(
        "select x.* from (select f.application, f.price, f.kept, f.waived, a.call, a.name, a.size, \
         a.enterprise_number, a.typed, a.submitted_at, c.agency, c.region, o.name as agency_name, \
         b.street, b.postcode, b.town, b.reference, \
         (select count(*) from applicants p where p.application = a.id \
         and p.standing = 'accepted') as people, \
         (select p.language from applicants p where p.application = a.id \
         order by case when p.standing = 'accepted' then 0 else 1 end, p.position limit 1) \
         as language, \
         coalesce((select cast(sum(case when i.kind = 'invoice' then i.net else 0 - i.net end) \
         as bigint) from invoices i where i.application = a.id), 0) as invoiced \
         from application_fees f join applications a on a.id = f.application \
         join calls c on c.id = a.call join organisations o on o.id = c.agency \
         left join invoice_addresses b on b.application = a.id \
         where c.mission = $1 and ($2 = 'all' or ($2 = 'regions' \
         and $3 like '%|' || c.region || '|%')) and ($4 = '' or a.id = $4)) x \
         where case when x.price + x.kept > x.waived then x.price + x.kept - x.waived else 0 end \
         <> x.invoiced order by x.agency_name, x.name, x.application",
    );
    let only = only.map(|id| id.to_string()).unwrap_or_default();
    let query = query.bind(mission).bind(reach.how).bind(&reach.of);
    let rows = reads.rows(query.bind(only)).await?;
    rows.iter().map(read_owing).collect()
}

fn read_owing(row: &Row) -> Result<Owing> {
    let typed: String = row.get("typed")?;
    let draft: Draft = serde_json::from_str(&typed).map_err(Error::fault)?;
    let text = |name: &str| -> database::Result<String> {
        Ok(row.get::<Option<String>>(name)?.unwrap_or_default())
    };
    let town = match text("town")? {
        town if town.is_empty() => draft.organisation.city.trim().to_owned(),
        town => town,
    };
    let submitted_at: Option<Moment> = row.get("submitted_at")?;
    let language: Option<String> = row.get("language")?;
    let language = language.and_then(|code| Language::from_code(&code));
    Ok(Owing {
        application: row.get("application")?,
        call: row.get("call")?,
        agency: row.get("agency")?,
        agency_name: row.get("agency_name")?,
        region: row.get("region")?,
        language: language.unwrap_or_default(),
        size: row.get("size")?,
        people: row.get("people")?,
        buyer: Buyer {
            name: row.get("name")?,
            street: text("street")?,
            postcode: text("postcode")?,
            town,
            enterprise_number: row.get("enterprise_number")?,
            reference: text("reference")?,
        },
        price: row.get("price")?,
        kept: row.get("kept")?,
        waived: row.get("waived")?,
        invoiced: row.get("invoiced")?,
        handed_in: super::rules::day(submitted_at.unwrap_or_default()),
    })
}

/// The next number of an agency in a year, taken in the change that uses it: nobody else takes one
/// of this agency before that is over, and a change that comes to nothing gives it back.
pub(super) async fn take_number(
    change: &mut Change,
    agency: OrganisationId,
    year: i64,
    kind: Kind,
) -> Result<i64> {
    let query = sql(
        "insert into invoice_numbers (agency, year, kind, last) values ($1, $2, $3, 1) \
         on conflict (agency, year, kind) do update set last = invoice_numbers.last + 1",
    );
    let query = query.bind(agency).bind(year).bind(kind.name());
    change.execute(query).await?;
    let query =
        sql("select last from invoice_numbers where agency = $1 and year = $2 and kind = $3");
    let query = query.bind(agency).bind(year).bind(kind.name());
    Ok(change.number(query).await?)
}

/// Adds an invoice as it was issued. It has no way to be changed.
pub(super) async fn insert(
    change: &mut Change,
    one: &Invoice,
    (year, serial): (i64, i64),
    by: &str,
) -> Result<()> {
    let query = sql(
        "insert into invoices (id, mission, application, agency, region, kind, credits, year, \
         serial, number, communication, language, issued_on, due_on, sender, buyer, lines, net, \
         vat_percent, vat, total, issued_by, issued_at) values ($1, $2, $3, $4, $5, $6, $7, $8, \
         $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)",
    );
    let (mission, now) = (change.mission()?, change.now());
    let query = query.bind(one.id).bind(mission).bind(one.application);
    let query = query
        .bind(one.agency)
        .bind(&one.region)
        .bind(one.kind.name());
    let query = query.bind(one.credits.as_ref().map(|(id, _)| *id));
    let query = query.bind(year).bind(serial).bind(&one.number);
    let query = query.bind(&one.communication).bind(one.language.code());
    let query = query.bind(one.issued_on).bind(one.due_on);
    let query = query
        .bind(json(&one.sender)?)
        .bind(json(&one.buyer)?)
        .bind(json(&one.lines)?);
    let query = query.bind(one.net).bind(one.vat_percent);
    let query = query.bind(one.vat).bind(one.total);
    change.execute(query.bind(by).bind(now)).await?;
    Ok(())
}

fn json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(Error::fault)
}

/// Invoices and credit notes of a mission, newest first: those in reach, of one application or a
/// single one where that is asked for.
pub(super) async fn invoices(
    reads: &mut impl Reads,
    mission: MissionId,
    reach: &Reach,
    application: Option<ApplicationId>,
    only: Option<InvoiceId>,
) -> Result<Vec<Invoice>> {
    let query = sql("select i.*, n.number as credits_number, \
         coalesce((select cast(sum(k.net) as bigint) from invoices k where k.credits = i.id), 0) \
         as credited_net, \
         coalesce((select cast(sum(k.total) as bigint) from invoices k where k.credits = i.id), 0) \
         as credited, \
         coalesce((select cast(sum(p.cents) as bigint) from invoice_payments p \
         where p.invoice = i.id), 0) as paid \
         from invoices i join applications a on a.id = i.application \
         left join invoices n on n.id = i.credits where i.mission = $1 \
         and ($2 = 'all' or ($2 = 'regions' and $3 like '%|' || i.region || '|%') \
         or ($2 = 'account' and a.account = $3)) \
         and ($4 = '' or i.application = $4) and ($5 = '' or i.id = $5) \
         order by i.issued_at desc, i.id desc");
    let application = application.map(|id| id.to_string()).unwrap_or_default();
    let only = only.map(|id| id.to_string()).unwrap_or_default();
    let query = query.bind(mission).bind(reach.how).bind(&reach.of);
    let rows = reads.rows(query.bind(application).bind(only)).await?;
    rows.iter().map(read_invoice).collect()
}

fn read_invoice(row: &Row) -> Result<Invoice> {
    let credits: Option<InvoiceId> = row.get("credits")?;
    let credits_number: Option<String> = row.get("credits_number")?;
    let language: String = row.get("language")?;
    Ok(Invoice {
        id: row.get("id")?,
        application: row.get("application")?,
        agency: row.get("agency")?,
        region: row.get("region")?,
        kind: match row.get::<String>("kind")?.as_str() {
            "credit" => Kind::Credit,
            _ => Kind::Invoice,
        },
        credits: credits.zip(credits_number),
        number: row.get("number")?,
        communication: row.get("communication")?,
        language: Language::from_code(&language).unwrap_or_default(),
        issued_on: row.get("issued_on")?,
        due_on: row.get("due_on")?,
        sender: read(row, "sender")?,
        buyer: read(row, "buyer")?,
        lines: read(row, "lines")?,
        net: row.get("net")?,
        vat_percent: row.get("vat_percent")?,
        vat: row.get("vat")?,
        total: row.get("total")?,
        credited_net: row.get("credited_net")?,
        credited: row.get("credited")?,
        paid: row.get("paid")?,
    })
}

fn read<T: DeserializeOwned>(row: &Row, column: &str) -> Result<T> {
    serde_json::from_str(&row.get::<String>(column)?).map_err(Error::fault)
}

/// What was paid of an invoice, oldest first.
pub(super) async fn payments(reads: &mut impl Reads, invoice: InvoiceId) -> Result<Vec<Payment>> {
    let query = sql("select p.day, p.cents, u.name from invoice_payments p \
         left join accounts u on u.id = p.noted_by where p.invoice = $1 order by p.day, p.id");
    let rows = reads.rows(query.bind(invoice)).await?;
    let all: database::Result<Vec<Payment>> = rows
        .iter()
        .map(|row| {
            Ok(Payment {
                day: row.get("day")?,
                cents: row.get("cents")?,
                by: row.get::<Option<String>>("name")?.unwrap_or_default(),
            })
        })
        .collect();
    Ok(all?)
}

pub(super) async fn insert_payment(
    change: &mut Change,
    invoice: InvoiceId,
    payment: &Payment,
    by: &str,
) -> Result<()> {
    let query = sql(
        "insert into invoice_payments (id, invoice, day, cents, noted_by, noted_at) \
         values ($1, $2, $3, $4, $5, $6)",
    );
    let (id, now) = (change.id::<Payment>(), change.now());
    let query = query.bind(id).bind(invoice).bind(payment.day);
    change
        .execute(query.bind(payment.cents).bind(by).bind(now))
        .await?;
    Ok(())
}

/// The agencies with calls in reach, by name, and who sends their invoices.
pub(super) async fn senders(
    reads: &mut impl Reads,
    mission: MissionId,
    reach: &Reach,
) -> Result<Vec<(OrganisationId, Localized, Option<Sender>)>> {
    let query = sql(
        "select o.id, o.name as agency_name, s.prefix, s.name, s.street, s.postcode, s.town, \
         s.enterprise_number, s.account_number, s.vat, s.due_days from organisations o \
         left join invoice_senders s on s.agency = o.id where exists (select 1 from calls c \
         where c.agency = o.id and c.mission = $1 and ($2 = 'all' or ($2 = 'regions' \
         and $3 like '%|' || c.region || '|%'))) order by o.name, o.id",
    );
    let query = query.bind(mission).bind(reach.how).bind(&reach.of);
    let rows = reads.rows(query).await?;
    let all: database::Result<Vec<_>> = rows
        .iter()
        .map(|row| {
            let sender = match row.get::<Option<String>>("prefix")? {
                Some(prefix) => Some(read_sender(row, prefix)?),
                None => None,
            };
            Ok((row.get("id")?, row.get("agency_name")?, sender))
        })
        .collect();
    Ok(all?)
}

fn read_sender(row: &Row, prefix: String) -> database::Result<Sender> {
    let vat: String = row.get("vat")?;
    Ok(Sender {
        prefix,
        name: row.get("name")?,
        street: row.get("street")?,
        postcode: row.get("postcode")?,
        town: row.get("town")?,
        enterprise_number: row.get("enterprise_number")?,
        account_number: row.get("account_number")?,
        vat: Vat::from_name(&vat).unwrap_or_default(),
        due_days: row.get("due_days")?,
    })
}

pub(super) async fn set_sender(
    change: &mut Change,
    agency: OrganisationId,
    new: &Sender,
) -> database::Result<()> {
    let query = sql(
        "insert into invoice_senders (agency, prefix, name, street, postcode, town, \
         enterprise_number, account_number, vat, due_days, changed_at) values ($1, $2, $3, $4, \
         $5, $6, $7, $8, $9, $10, $11) on conflict (agency) do update set \
         prefix = excluded.prefix, name = excluded.name, street = excluded.street, \
         postcode = excluded.postcode, town = excluded.town, \
         enterprise_number = excluded.enterprise_number, \
         account_number = excluded.account_number, vat = excluded.vat, \
         due_days = excluded.due_days, changed_at = excluded.changed_at",
    );
    let now = change.now();
    let query = query.bind(agency).bind(&new.prefix).bind(&new.name);
    let query = query.bind(&new.street).bind(&new.postcode).bind(&new.town);
    let query = query.bind(&new.enterprise_number).bind(&new.account_number);
    let query = query.bind(new.vat.name()).bind(new.due_days).bind(now);
    change.execute(query).await?;
    Ok(())
}

/// The address to which the invoice of an application goes, if it was given; the rest is empty.
pub(super) async fn address(
    reads: &mut impl Reads,
    application: ApplicationId,
) -> Result<Option<Buyer>> {
    let query = sql(
        "select street, postcode, town, reference from invoice_addresses where application = $1",
    );
    let row = reads.row(query.bind(application)).await?;
    let read = |row: &Row| -> database::Result<Buyer> {
        Ok(Buyer {
            street: row.get("street")?,
            postcode: row.get("postcode")?,
            town: row.get("town")?,
            reference: row.get("reference")?,
            ..Buyer::default()
        })
    };
    Ok(row.as_ref().map(read).transpose()?)
}

pub(super) async fn set_address(
    change: &mut Change,
    application: ApplicationId,
    new: &Buyer,
) -> Result<()> {
    let query = sql(
        "insert into invoice_addresses (application, street, postcode, town, reference, \
         changed_at) values ($1, $2, $3, $4, $5, $6) on conflict (application) do update set \
         street = excluded.street, postcode = excluded.postcode, town = excluded.town, \
         reference = excluded.reference, changed_at = excluded.changed_at",
    );
    let now = change.now();
    let query = query.bind(application).bind(&new.street);
    let query = query.bind(&new.postcode).bind(&new.town);
    change.execute(query.bind(&new.reference).bind(now)).await?;
    Ok(())
}

/// The name under which an application of an account was handed in to this mission.
pub(super) async fn own(
    reads: &mut impl Reads,
    mission: MissionId,
    account: AccountId,
    application: ApplicationId,
) -> Result<Option<String>> {
    let query = sql(
        "select a.name from applications a join calls c on c.id = a.call \
         where a.id = $1 and c.mission = $2 and a.account = $3 and a.state <> 'draft'",
    );
    let query = query.bind(application).bind(mission).bind(account);
    let row = reads.row(query).await?;
    Ok(row.map(|row| row.get("name")).transpose()?)
}

/// What the mission is called.
pub(super) async fn mission_label(reads: &mut impl Reads, mission: MissionId) -> Result<Localized> {
    let query = sql("select label from missions where id = $1");
    let row = reads.row(query.bind(mission)).await?;
    Ok(row.ok_or(Error::Absent)?.get("label")?)
}

/// Whose application an invoice is of, and the first of it who takes part, or else the first.
pub(super) async fn addressee(
    reads: &mut impl Reads,
    invoice: InvoiceId,
) -> Result<Option<(ApplicationId, PersonId)>> {
    let query = sql("select i.application, p.id from invoices i \
         join applicants p on p.application = i.application where i.id = $1 and p.mail <> '' \
         order by case when p.standing = 'accepted' then 0 else 1 end, p.position limit 1");
    let row = reads.row(query.bind(invoice)).await?;
    let read = |row: Row| Ok::<_, DatabaseError>((row.get("application")?, row.get("id")?));
    Ok(row.map(read).transpose()?)
}

/// The call that somebody applied to.
pub(super) async fn call_of(
    reads: &mut impl Reads,
    person: PersonId,
) -> Result<Option<(MissionId, CallId)>> {
    let query = sql(
        "select c.mission, c.id from applicants p join applications a on a.id = p.application \
         join calls c on c.id = a.call where p.id = $1",
    );
    let row = reads.row(query.bind(person)).await?;
    let read = |row: Row| Ok::<_, DatabaseError>((row.get("mission")?, row.get("id")?));
    Ok(row.map(read).transpose()?)
}

/// Deletes what was issued before a moment, with its payments; gives how many rows went. Numbers
/// that were given out stay.
pub async fn forget(change: &mut Change, before: Moment) -> Result<u64> {
    let mut gone = 0;
    let texts: [Query; 3] = [
        sql("delete from invoice_payments where invoice in \
             (select id from invoices where issued_at < $1)"),
        sql("delete from invoices where issued_at < $1 and kind = 'credit'"),
        sql("delete from invoices where issued_at < $1 and not exists \
             (select 1 from invoices k where k.credits = invoices.id)"),
    ];
    for query in texts {
        gone += change.execute(query.bind(before)).await?;
    }
    Ok(gone)
}

/// Deletes the address to which the invoices of somebody's application went; those that were
/// issued keep their copy. Gives how many rows went.
pub async fn forget_address(change: &mut Change, person: PersonId) -> Result<u64> {
    let query = sql("delete from invoice_addresses where application in \
         (select application from applicants where id = $1)");
    Ok(change.execute(query.bind(person)).await?)
}

pub(super) async fn sends(reads: &mut impl Reads, agency: OrganisationId) -> Result<bool> {
    let query = sql("select agency from invoice_senders where agency = $1 \
         union select agency from invoices where agency = $1");
    Ok(reads.row(query.bind(agency)).await?.is_some())
}
