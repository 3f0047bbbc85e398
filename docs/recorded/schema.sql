-- All migrations, applied.

CREATE TABLE account_bindings (
    issuer text not null,
    subject text not null,
    account text not null references accounts (id),
    bound_at bigint not null,
    constraint account_bindings_once primary key (issuer, subject)
);
CREATE UNIQUE INDEX account_bindings_account on account_bindings (account, issuer);

CREATE TABLE accounts (
    id text primary key,
    name text not null,
    language text not null,
    person text,
    created_at bigint not null
, mail text, state text not null default 'active'
    constraint accounts_state check (state in ('active', 'suspended')));
CREATE UNIQUE INDEX accounts_mail on accounts (mail);

CREATE TABLE actings (
    id text primary key,
    mission text not null references missions (id),
    -- Who looks, in which session, and as whose account.
    account text not null,
    session text not null,
    holder text not null,
    began_at bigint not null,
    until bigint not null,
    ended_at bigint
);
CREATE UNIQUE INDEX actings_one_of_session on actings (session) where ended_at is null;

CREATE TABLE activities (
    id text primary key,
    mission text not null references missions (id),
    code text not null,
    kind text not null,
    title text not null,
    leg text references legs (id),
    venue text references venues (id),
    room text references rooms (id),
    organiser text references organisations (id),
    host text references organisations (id),
    capacity bigint,
    audience text not null,
    visibility text not null,
    -- Terms of the domain list and languages, each a JSON list.
    domains text not null,
    languages text not null,
    day text not null,
    starts_at bigint not null,
    ends_at bigint not null,
    times_invented bigint not null,
    synthetic bigint not null,
    source text not null,
    constraint activities_times check (starts_at < ends_at)
);
CREATE INDEX activities_by_time on activities (mission, starts_at);
CREATE UNIQUE INDEX activities_code on activities (mission, code);

CREATE TABLE agreement_parties (
    agreement text not null references agreements (id),
    position bigint not null,
    name text not null,
    organisation text references organisations (id),
    region text,
    constraint agreement_parties_once primary key (agreement, position)
);

CREATE TABLE agreements (
    id text primary key,
    mission text not null references missions (id),
    code text not null,
    kind text not null,
    direction text not null,
    state text not null,
    attribution text not null,
    subject text not null,
    domain text,
    day text,
    activity text references activities (id),
    -- Until then only protocol and the organiser may know of it.
    embargo_until bigint,
    synthetic bigint not null,
    source text not null
);
CREATE UNIQUE INDEX agreements_code on agreements (mission, code);

CREATE TABLE applicants (
    -- Also the id of the participant that somebody accepted becomes.
    id text primary key,
    application text not null references applications (id),
    position bigint not null,
    given_name text not null,
    family_name text not null,
    function text not null,
    mail text not null,
    phone text not null,
    language text not null,
    first_day text not null,
    last_day text not null,
    -- What was published of them.
    standing text not null,
    -- What the agency has decided and not yet published.
    decision text,
    reason text not null,
    decided_at bigint,
    waits_since bigint,
    offer_until bigint, replaces text references applicants (id), left_because text not null default '',
    constraint applicants_standing check (standing in
        ('applied', 'accepted', 'waiting', 'offered', 'refused', 'withdrawn')),
    constraint applicants_decision check (decision in ('accept', 'wait', 'refuse'))
);
CREATE INDEX applicants_of_application on applicants (application, position);

CREATE TABLE application_documents (
    id text primary key,
    application text not null references applications (id),
    -- Which document of the call it is, by its code.
    document text not null,
    name text not null,
    kind text not null,
    size bigint not null,
    digest text not null,
    by_account text not null,
    at bigint not null,
    constraint application_documents_kind check (kind in ('pdf', 'png', 'jpg'))
);
CREATE UNIQUE INDEX application_documents_once
    on application_documents (application, document, digest);

CREATE TABLE application_fees (
    application text primary key references applications (id),
    mission text not null references missions (id),
    -- What those who take part now cost.
    price bigint not null,
    -- What stays due of those who withdrew.
    kept bigint not null,
    -- What is due no more although the rules say so: an officer took it back.
    waived bigint not null,
    changed_at bigint not null,
    constraint application_fees_amounts check (price >= 0 and kept >= 0 and waived >= 0)
);

CREATE TABLE application_files (
    application text not null references applications (id),
    -- SHA-256 of the content: the same file is kept once for an application.
    digest text not null,
    -- In base64.
    content text not null,
    constraint application_files_once primary key (application, digest)
);

CREATE TABLE application_gates (
    application text not null references applications (id),
    gate text not null,
    state text not null,
    note text not null,
    by_account text not null,
    at bigint not null,
    constraint application_gates_once primary key (application, gate),
    constraint application_gates_state check (state in ('passed', 'failed', 'waived'))
);

CREATE TABLE application_imports (
    id text primary key,
    call text not null references calls (id),
    account text not null,
    -- What the file was called, and SHA-256 of its content.
    name text not null,
    digest text not null,
    -- How its letters were read (`UTF-8`, `XLSX`), and what separates its cells.
    encoding text not null,
    separator text not null,
    -- Header and rows as JSON; emptied once they are imported.
    sheet text not null,
    -- Which column is which field, as JSON.
    mapping text not null,
    imported bigint not null,
    created_at bigint not null,
    done_at bigint
);
CREATE UNIQUE INDEX application_imports_once on application_imports (call, digest)
    where done_at is not null;

CREATE TABLE application_scores (
    application text not null references applications (id),
    account text not null,
    criterion text not null,
    points bigint not null,
    at bigint not null,
    constraint application_scores_once primary key (application, account, criterion),
    constraint application_scores_points check (points between 0 and 5)
);

CREATE TABLE applications (
    id text primary key,
    call text not null references calls (id),
    account text not null,
    state text not null,
    -- Everything as it was typed, right or wrong, so that a draft loses nothing.
    typed text not null,
    -- What it means, since it was handed in; empty before.
    enterprise_number text not null,
    name text not null,
    size text not null,
    only_together bigint not null,
    created_at bigint not null,
    changed_at bigint not null,
    submitted_at bigint, duplicate_of text references applications (id),
    constraint applications_state check (state in ('draft', 'submitted', 'withdrawn'))
);
CREATE UNIQUE INDEX applications_draft on applications (account, call) where state = 'draft';
CREATE UNIQUE INDEX applications_once on applications (call, enterprise_number)
    where state = 'submitted';

CREATE TABLE applications_apart (
    one text not null references applications (id),
    other text not null references applications (id),
    by_account text not null,
    at bigint not null,
    constraint applications_apart_once primary key (one, other),
    constraint applications_apart_order check (one < other)
);
CREATE INDEX applications_apart_other on applications_apart (other);

CREATE TABLE approvals (
    id text primary key,
    mission text not null,
    -- Which act, and the id of what it is about.
    kind text not null,
    subject text not null,
    asked_by text references accounts (id),
    asked_at bigint not null,
    state text not null,
    decided_by text references accounts (id),
    decided_at bigint,
    reason text not null,
    constraint approvals_state check (state in ('asked', 'given', 'refused', 'withdrawn')),
    constraint approvals_two_people check (decided_by is null or decided_by <> asked_by)
);
CREATE INDEX approvals_of_mission on approvals (mission, asked_at);
CREATE UNIQUE INDEX approvals_open on approvals (kind, subject) where state = 'asked';

CREATE TABLE attendances (
    activity text not null references activities (id),
    person text not null references people (id),
    role text not null,
    constraint attendances_once primary key (activity, person)
);
CREATE INDEX attendances_of_person on attendances (person);

CREATE TABLE b2b_sessions (
    activity text primary key references activities (id),
    slot_minutes bigint not null,
    pause_minutes bigint not null,
    first_slot_at bigint not null,
    slots bigint not null,
    tables bigint not null,
    constraint b2b_sessions_size check (slot_minutes > 0 and slots > 0 and tables > 0)
);

CREATE TABLE calendar_feeds (
    fingerprint text primary key,
    person text not null references people (id),
    made_at bigint not null
);
CREATE UNIQUE INDEX calendar_feeds_person on calendar_feeds (person);

CREATE TABLE calls (
    id text primary key,
    mission text not null references missions (id),
    code text not null,
    -- The agency that chooses, and the Region whose officers see what comes in.
    agency text not null references organisations (id),
    region text not null,
    name text not null,
    intro text not null,
    opens_at bigint not null,
    closes_at bigint not null,
    -- Until when those accepted answer what is asked of them then.
    logistics_until bigint not null,
    -- Within so many minutes after the deadline a draft may still be handed in.
    grace_minutes bigint not null,
    places bigint not null,
    most_people bigint not null,
    -- How long a place from the waiting list is held for whom it is offered to.
    offer_hours bigint not null,
    -- Criteria, questions and fees as JSON: see missions/registration/form.
    form text not null,
    constraint calls_window check (opens_at < closes_at),
    constraint calls_places check (places >= 0 and most_people > 0)
);
CREATE UNIQUE INDEX calls_code on calls (mission, code);

CREATE TABLE capacities (
    person text not null references people (id),
    capacity text not null,
    precedence bigint not null,
    government text,
    from_day text not null,
    to_day text not null,
    -- The name of the official who was expected instead.
    replaces text,
    source text not null,
    constraint capacities_once primary key (person, from_day)
);

CREATE TABLE companions (
    id text primary key,
    mission text not null references missions (id),
    -- The participant whom they accompany.
    person text not null references people (id),
    given_name text not null,
    family_name text not null,
    first_day text not null,
    last_day text not null,
    -- When it was said that they agree to stand here.
    agreed_at bigint not null,
    constraint companions_days check (first_day <= last_day)
);
CREATE INDEX companions_of_mission on companions (mission);
CREATE INDEX companions_of_person on companions (person);

CREATE TABLE directory_listings (
    person text primary key references people (id),
    mission text not null references missions (id),
    hidden bigint not null,
    function_shown bigint not null,
    -- Whether they are found by the domains of their organisation.
    offers_shown bigint not null,
    mail_shown bigint not null,
    phone_shown bigint not null,
    -- May be kept without being shown; empty when none was given.
    phone text not null,
    changed_at bigint not null
);

CREATE TABLE directory_versions (
    mission text primary key references missions (id),
    -- Goes up whenever somebody or something of the directory changes.
    version bigint not null
);

CREATE TABLE dossier_fields (
    person text not null references people (id),
    field text not null,
    -- Sealed for this field of this person, with the keys of identity.
    sealed text not null,
    given_at bigint not null,
    constraint dossier_fields_once primary key (person, field)
);

CREATE TABLE dossier_grants (
    id text primary key,
    mission text not null references missions (id),
    -- Whose; nothing: everybody's of the mission.
    person text references people (id),
    account text not null references accounts (id),
    class text not null,
    until bigint not null,
    reason text not null,
    granted_by text not null,
    granted_at bigint not null
);
CREATE INDEX dossier_grants_of_account on dossier_grants (account, mission);

CREATE TABLE earlier_missions (
    mission text not null references missions (id),
    code text not null,
    label text not null,
    first_day text not null,
    last_day text not null,
    -- ISO 3166-1 codes as a JSON list.
    countries text not null,
    cities text not null,
    participants bigint,
    participants_qualifier text not null,
    companies bigint,
    companies_qualifier text not null,
    agreements bigint,
    agreements_qualifier text not null,
    note text not null,
    source text not null,
    constraint earlier_missions_once primary key (mission, code)
);

CREATE TABLE economic_figures (
    mission text not null references missions (id),
    code text not null,
    position bigint not null,
    value double precision not null,
    unit text not null,
    qualifier text not null,
    period text not null,
    direction text not null,
    label text not null,
    as_of text not null,
    source text not null,
    constraint economic_figures_once primary key (mission, code)
);

CREATE TABLE erasures (
    id text primary key,
    mission text not null references missions (id),
    person text not null references people (id),
    state text not null,
    -- An official's erasure needs two people.
    needs bigint not null,
    asked_at bigint not null,
    first_by text,
    second_by text,
    done_at bigint,
    -- What was erased, as counts; no values.
    proof text,
    digest text,
    constraint erasures_state check (state in ('asked', 'confirmed', 'done'))
);
CREATE INDEX erasures_of_mission on erasures (mission, asked_at);
CREATE UNIQUE INDEX erasures_open on erasures (person) where state in ('asked', 'confirmed');

CREATE TABLE follow_ups (
    mission text not null references missions (id),
    agreement text not null,
    -- 'new' or 'renewed'; empty while nobody said.
    relation text not null,
    -- Who sees to it, and when they look next; empty and none while nobody does.
    owner text not null,
    next_day text,
    -- Whether nothing more is to be done.
    closed bigint not null,
    constraint follow_ups_once primary key (mission, agreement)
);

CREATE TABLE gate_evidence (
    id text primary key,
    application text not null references applications (id),
    gate text not null,
    -- What kind of proof it is, and of which day.
    what text not null,
    day text not null,
    note text not null,
    name text not null,
    kind text not null,
    size bigint not null,
    digest text not null,
    by_account text not null,
    at bigint not null,
    constraint gate_evidence_kind check (kind in ('pdf', 'png', 'jpg'))
);
CREATE UNIQUE INDEX gate_evidence_once on gate_evidence (application, gate, digest);

CREATE TABLE goals (
    mission text not null references missions (id),
    code text not null,
    position bigint not null,
    label text not null,
    direction text not null,
    indicator text not null,
    constraint goals_once primary key (mission, code)
);

CREATE TRIGGER grants_as_given
before update of id, account, role, mission, region, organisation, granted_by, granted_at on grants
begin select raise(abort, 'a role stays as it was given'); end;
CREATE TABLE grants (
    id text primary key,
    account text not null references accounts (id),
    role text not null,
    mission text not null,
    -- The Region of a regional officer and the organisation of its manager; empty for others.
    region text not null,
    organisation text not null,
    state text not null,
    -- Nobody when the role came with the mission.
    granted_by text references accounts (id),
    granted_at bigint not null,
    starts_at bigint not null,
    ends_at bigint,
    ended_by text references accounts (id),
    ended_at bigint, leg text not null default '',
    constraint grants_state check (state in ('pending', 'active', 'revoked')),
    constraint grants_span check (ends_at is null or starts_at < ends_at)
);
CREATE INDEX grants_of_account on grants (account);
CREATE INDEX grants_of_mission on grants (mission);

CREATE TRIGGER history_not_altered before update on history
begin select raise(abort, 'a line of the history is not altered'); end;
CREATE TRIGGER history_not_deleted before delete on history
begin select raise(abort, 'a line of the history is not deleted'); end;
CREATE TRIGGER history_not_replaced before insert on history
when exists (select 1 from history h where h.scope = new.scope and h.number = new.number)
begin select raise(abort, 'a line of the history is not replaced'); end;
CREATE TABLE history (
    -- A mission's id, or 'instance'.
    scope text not null,
    number bigint not null,
    at bigint not null,
    by_account text not null,
    facts text not null,
    -- Covers this line and the seal of the line before: see foundation/history.
    seal text not null,
    constraint history_order primary key (scope, number)
);

CREATE TABLE interests (
    mission text not null references missions (id),
    opportunity text not null,
    organisation text not null references organisations (id),
    offer text not null,
    constraint interests_once primary key (mission, opportunity, organisation)
);

CREATE TABLE invitations (
    id text primary key,
    mission text not null references missions (id),
    organisation text not null references organisations (id),
    role text not null,
    -- The participant who is invited to sign in; of a manager, an id that only letters know.
    person text not null,
    name text not null,
    mail text not null,
    language text not null,
    -- How often it was sent: the link of an older letter is void.
    sent bigint not null,
    invited_by text not null references accounts (id),
    invited_at bigint not null,
    expires_at bigint not null,
    accepted_at bigint,
    accepted_by text references accounts (id),
    withdrawn_at bigint,
    constraint invitations_role check (role in ('organisation_manager', 'delegate'))
);
CREATE INDEX invitations_of_person on invitations (person);
CREATE UNIQUE INDEX invitations_open on invitations (mission, organisation, mail, role)
    where accepted_at is null and withdrawn_at is null;

CREATE TABLE invoice_addresses (
    application text primary key references applications (id),
    street text not null,
    postcode text not null,
    town text not null,
    -- The buyer's own reference: an order number.
    reference text not null,
    changed_at bigint not null
);

CREATE TABLE invoice_numbers (
    agency text not null references organisations (id),
    year bigint not null,
    kind text not null,
    last bigint not null,
    constraint invoice_numbers_once primary key (agency, year, kind)
);

CREATE TABLE invoice_payments (
    id text primary key,
    invoice text not null references invoices (id),
    day text not null,
    cents bigint not null,
    noted_by text not null,
    noted_at bigint not null,
    constraint invoice_payments_cents check (cents <> 0)
);
CREATE INDEX invoice_payments_of on invoice_payments (invoice, day);

CREATE TABLE invoice_senders (
    agency text primary key references organisations (id),
    -- Stands in the numbers of the agency: 2025-FIT-0001.
    prefix text not null,
    name text not null,
    street text not null,
    postcode text not null,
    town text not null,
    enterprise_number text not null,
    -- IBAN, without blanks.
    account_number text not null,
    -- How the agency treats VAT: none (outside its scope) or standard (21 %).
    vat text not null,
    -- Days from issue until an invoice is due.
    due_days bigint not null,
    changed_at bigint not null,
    constraint invoice_senders_vat check (vat in ('none', 'standard'))
);
CREATE UNIQUE INDEX invoice_senders_prefix on invoice_senders (prefix);

CREATE TABLE invoices (
    id text primary key,
    mission text not null references missions (id),
    application text not null references applications (id),
    agency text not null references organisations (id),
    region text not null,
    kind text not null,
    -- Of a credit note: the invoice that it corrects.
    credits text references invoices (id),
    year bigint not null,
    serial bigint not null,
    number text not null,
    -- Twelve digits of the structured communication; empty on a credit note.
    communication text not null,
    -- The buyer's language, in which it is worded.
    language text not null,
    issued_on text not null,
    due_on text not null,
    -- JSON, as they were on that day.
    sender text not null,
    buyer text not null,
    lines text not null,
    -- Euro cents; a credit note has them positive, too.
    net bigint not null,
    vat_percent bigint not null,
    vat bigint not null,
    total bigint not null,
    issued_by text not null,
    issued_at bigint not null,
    constraint invoices_kind check (kind in ('invoice', 'credit')),
    constraint invoices_credits check ((kind = 'credit') = (credits is not null)),
    constraint invoices_total check (net > 0 and vat >= 0 and total = net + vat)
);
CREATE INDEX invoices_crediting on invoices (credits);
CREATE UNIQUE INDEX invoices_number on invoices (number);
CREATE INDEX invoices_of_application on invoices (application);
CREATE INDEX invoices_of_mission on invoices (mission);
CREATE UNIQUE INDEX invoices_serial on invoices (agency, year, kind, serial);

CREATE TABLE jobs (
    id text primary key,
    kind text not null,
    about text not null,
    key text not null,
    run_at bigint not null,
    attempts bigint not null,
    state text not null,
    lease_until bigint,
    last_error text,
    constraint jobs_state check (state in ('waiting', 'held', 'done', 'given_up'))
);
CREATE INDEX jobs_due on jobs (run_at) where state in ('waiting', 'held');
CREATE UNIQUE INDEX jobs_key on jobs (key);

CREATE TABLE legs (
    id text primary key,
    mission text not null references missions (id),
    code text not null,
    position bigint not null,
    city text not null,
    first_day text not null,
    last_day text not null,
    zone text not null,
    post text not null,
    latitude double precision not null,
    longitude double precision not null,
    constraint legs_days check (first_day <= last_day)
);
CREATE UNIQUE INDEX legs_code on legs (mission, code);

CREATE TABLE letters (
    notice text primary key references notices (id),
    mission text not null,
    mail text not null,
    language text not null,
    subject text not null,
    body text not null,
    written_at bigint not null
, state text not null default 'kept'
    constraint letters_state check
    (state in ('kept', 'waiting', 'sending', 'sent', 'refused', 'uncertain')), attempts bigint not null default 0, answer text, changed_at bigint not null default 0);
CREATE INDEX letters_by_state on letters (mission, state);
CREATE INDEX letters_of_mission on letters (mission, written_at);

CREATE TABLE limits (
    scope text not null,
    since bigint not null,
    until bigint not null,
    taken bigint not null,
    constraint limits_once primary key (scope, since)
);
CREATE INDEX limits_over on limits (until);

CREATE TABLE meeting_requests (
    id text primary key,
    mission text not null references missions (id),
    code text not null,
    asker text not null references people (id),
    asked text not null references people (id),
    priority bigint not null,
    length_minutes bigint not null,
    part_of_day text not null,
    message text not null,
    state text not null,
    asked_at bigint not null,
    answered_at bigint,
    expires_at bigint,
    -- Since when the plan in force has a meeting for it; such a request stays.
    placed_at bigint,
    constraint meeting_requests_state check
        (state in ('asked', 'accepted', 'declined', 'withdrawn', 'expired')),
    constraint meeting_requests_sides check (asker <> asked)
);
CREATE UNIQUE INDEX meeting_requests_code on meeting_requests (mission, code);
CREATE INDEX meeting_requests_of_asked on meeting_requests (asked);
CREATE UNIQUE INDEX meeting_requests_open on meeting_requests (asker, asked)
    where state in ('asked', 'accepted');

CREATE TABLE meetings (
    id text primary key,
    mission text not null references missions (id),
    request text not null references meeting_requests (id),
    -- The plan that set, moved or cancelled it last.
    plan text not null,
    activity text not null references activities (id),
    starts_at bigint not null,
    ends_at bigint not null,
    table_number bigint not null,
    -- Rises with every move, for calendars (RFC 5545, 3.8.7.4).
    sequence bigint not null,
    state text not null,
    changed_at bigint not null,
    constraint meetings_state check (state in ('set', 'cancelled'))
);
CREATE INDEX meetings_by_time on meetings (mission, starts_at);
CREATE UNIQUE INDEX meetings_request on meetings (request);

CREATE TABLE message_recipients (
    message text not null references messages (id),
    person text not null references people (id),
    constraint message_recipients_once primary key (message, person)
);

CREATE TABLE message_uses (
    mission text not null references missions (id),
    message text not null,
    place text not null,
    constraint message_uses_once primary key (mission, message, place)
);

CREATE TABLE messages (
    id text primary key,
    mission text not null references missions (id),
    subject text not null,
    body text not null,
    state text not null,
    written_by text references accounts (id),
    written_at bigint not null,
    -- The act for which a second officer was asked.
    approval text,
    goes_at bigint,
    recipients bigint not null,
    constraint messages_state check (state in ('asked', 'held', 'sent', 'stopped'))
);
CREATE INDEX messages_of_mission on messages (mission, written_at);

CREATE TABLE mission_sources (
    mission text not null references missions (id),
    code text not null,
    title text not null,
    address text not null,
    note text not null,
    constraint mission_sources_once primary key (mission, code)
);

CREATE TABLE mission_terms (
    mission text not null references missions (id),
    -- Which list the word stands in: domain, relation_sector, host_strength, …
    list text not null,
    term text not null,
    position bigint not null,
    label text not null,
    constraint mission_terms_once primary key (mission, list, term)
);

CREATE TABLE mission_transitions (
    mission text not null references missions (id),
    -- Counts from 1 in each mission; the last one says where it stands.
    number bigint not null,
    -- Empty for the stage in which it was loaded.
    from_stage text not null,
    to_stage text not null,
    -- Why, where that must be said; else empty.
    reason text not null,
    at bigint not null
);
CREATE UNIQUE INDEX mission_transitions_order on mission_transitions (mission, number);

CREATE TABLE missions (
    id text primary key,
    slug text not null,
    kind text not null,
    label text not null,
    first_day text not null,
    last_day text not null,
    travel_first_day text not null,
    travel_last_day text not null,
    hashtag text not null,
    country text not null,
    state text not null,
    -- The record of the two countries' relation that the mission builds on.
    relation text not null,
    loaded_at bigint not null, counts_administrations bigint not null default 0,
    constraint missions_days check (first_day <= last_day)
);
CREATE UNIQUE INDEX missions_slug on missions (slug);

CREATE TABLE notices (
    id text primary key,
    mission text not null,
    person text not null,
    mail text not null,
    language text not null,
    key text not null,
    args text not null,
    link text not null,
    cause text not null,
    told_at bigint not null
);
CREATE UNIQUE INDEX notices_once on notices (person, cause);

CREATE TABLE occupancy (
    mission text not null,
    resource text not null,
    tick bigint not null,
    holder text not null,
    constraint occupancy_once primary key (mission, resource, tick)
);
CREATE INDEX occupancy_holder on occupancy (mission, holder);

CREATE TABLE opportunities (
    mission text not null references missions (id),
    code text not null,
    name text not null,
    organiser text not null,
    -- Where it takes place, as text in four languages.
    hosts text not null,
    first_day text not null,
    last_day text not null,
    -- What its organiser will buy, and until when offers are taken.
    needs text not null,
    offers_until text,
    source text not null,
    constraint opportunities_once primary key (mission, code)
);

CREATE TABLE organisation_identifier_changes (
    id text primary key,
    organisation text not null references organisations (id),
    scheme text not null,
    value text not null,
    -- Whether the number was added; else it was taken away.
    added bigint not null,
    by_account text not null,
    at bigint not null
);
CREATE INDEX organisation_identifier_changes_of on organisation_identifier_changes
    (organisation, at);

CREATE TABLE organisation_identifiers (
    -- The register: kbo, vat, euid or lei.
    scheme text not null,
    -- In the one form of its scheme: see missions/organisations/identifiers.
    value text not null,
    organisation text not null references organisations (id)
);
CREATE INDEX organisation_identifiers_of on organisation_identifiers (organisation);
CREATE UNIQUE INDEX organisation_identifiers_value on organisation_identifiers (scheme, value);

CREATE TABLE organisations (
    id text primary key,
    -- The name of the row in the mission's tables; also how exports call it.
    code text not null,
    kind text not null,
    name text not null,
    region text,
    city text,
    country text not null,
    parent text references organisations (id),
    synthetic bigint not null,
    source text not null
, merged_into text references organisations (id));
CREATE UNIQUE INDEX organisations_code on organisations (code);

CREATE TABLE owners (
    mission text not null references missions (id),
    organisation text not null references organisations (id),
    role text not null,
    level text not null,
    position bigint not null,
    constraint owners_once primary key (mission, organisation, role)
);

CREATE TABLE participations (
    mission text not null,
    organisation text not null references organisations (id),
    constraint participations_once primary key (mission, organisation)
);

CREATE TABLE passkey_challenges (
    -- The digest of the secret that the browser which asked holds as a cookie.
    browser text primary key,
    -- Whose passkey is to be added; nobody's when somebody signs in.
    account text references accounts (id),
    state text not null,
    expires_at bigint not null
);

CREATE TABLE passkeys (
    -- The digest of what an authenticator calls it.
    name text primary key,
    account text not null references accounts (id),
    -- The public key and how often it was used, as WebAuthn needs them; nothing secret.
    held text not null,
    device text not null,
    made_at bigint not null,
    used_at bigint
);
CREATE INDEX passkeys_of_account on passkeys (account);

CREATE TABLE people (
    id text primary key,
    mission text not null references missions (id),
    code text not null,
    category text not null,
    given_name text not null,
    family_name text not null,
    -- The public office of an official, in the four languages; empty for others.
    style text not null,
    function text not null,
    organisation text not null references organisations (id),
    region text,
    language text not null,
    mail text not null,
    -- When they are first and last at the mission's disposal.
    arrives_at bigint not null,
    leaves_at bigint not null,
    photo_refused bigint not null,
    synthetic bigint not null,
    source text not null,
    constraint people_stay check (arrives_at <= leaves_at)
);
CREATE UNIQUE INDEX people_code on people (mission, code);
CREATE INDEX people_organisation on people (organisation);

CREATE TABLE plan_absences (
    person text not null references people (id),
    activity text not null references activities (id),
    mission text not null references missions (id),
    noted_at bigint not null,
    constraint plan_absences_once primary key (person, activity)
);
CREATE INDEX plan_absences_of_mission on plan_absences (mission);

CREATE TABLE plan_left_out (
    plan text not null references plans (id),
    request text not null references meeting_requests (id),
    -- The reason as the planner gave it, as JSON; worded when it is shown.
    reason text not null,
    constraint plan_left_out_once primary key (plan, request)
);

CREATE TABLE plan_lost_tables (
    activity text primary key references activities (id),
    mission text not null references missions (id),
    tables bigint not null,
    noted_at bigint not null,
    constraint plan_lost_tables_some check (tables > 0)
);

CREATE TABLE plan_notices (
    mission text primary key references missions (id),
    minutes bigint not null,
    set_at bigint not null,
    constraint plan_notices_bounds check (minutes between 0 and 10080)
);

CREATE TABLE plan_pins (
    request text primary key references meeting_requests (id),
    mission text not null,
    activity text not null references activities (id),
    starts_at bigint not null,
    table_number bigint not null,
    pinned_at bigint not null
);

CREATE TABLE plan_placements (
    plan text not null references plans (id),
    request text not null references meeting_requests (id),
    activity text not null references activities (id),
    starts_at bigint not null,
    ends_at bigint not null,
    table_number bigint not null,
    constraint plan_placements_once primary key (plan, request),
    constraint plan_placements_table unique (plan, activity, starts_at, table_number)
);

CREATE TABLE plan_progress (
    run text not null references plan_runs (id),
    elapsed_ms bigint not null,
    rounds bigint not null,
    granted bigint not null,
    value bigint not null,
    bound bigint not null,
    constraint plan_progress_once primary key (run, elapsed_ms)
);

CREATE TABLE plan_runs (
    id text primary key,
    mission text not null references missions (id),
    seed bigint not null,
    rounds bigint not null,
    -- 'in_force' or 'nothing': where the search begins.
    begins text not null,
    state text not null,
    started_at bigint not null,
    ended_at bigint,
    plan text,
    problem_digest text,
    -- What contradicted itself, as JSON; worded when it is shown.
    failure text,
    constraint plan_runs_state check
        (state in ('waiting', 'running', 'stopping', 'done', 'failed'))
);
CREATE UNIQUE INDEX plan_runs_open on plan_runs (mission)
    where state in ('waiting', 'running', 'stopping');

CREATE TABLE plans (
    id text primary key,
    mission text not null references missions (id),
    run text references plan_runs (id),
    -- The plan that was in force when this one was made.
    parent text references plans (id),
    problem_digest text not null,
    digest text not null,
    meetings bigint not null,
    wishes bigint not null,
    value bigint not null,
    bound bigint not null,
    gap_permille bigint not null,
    -- The score by rule, as JSON.
    score text not null,
    -- From where chance began, how many moves were tried, and why the search stopped.
    seed bigint not null,
    rounds bigint not null,
    stopped text not null,
    made_at bigint not null,
    published_at bigint
, number bigint not null default 0);
CREATE UNIQUE INDEX plans_first_published on plans (mission)
    where parent is null and published_at is not null;
CREATE UNIQUE INDEX plans_next_published on plans (parent) where published_at is not null;
CREATE UNIQUE INDEX plans_number on plans (mission, number);
CREATE INDEX plans_of_mission on plans (mission, made_at);

CREATE TABLE positioning_messages (
    mission text not null references missions (id),
    code text not null,
    message text not null,
    -- For whom: Belgian companies, host partners, everybody.
    audience text not null,
    -- 'draft', 'approved' or 'retired'.
    state text not null,
    constraint positioning_messages_once primary key (mission, code)
);

CREATE TABLE profiles (
    mission text not null references missions (id),
    organisation text not null references organisations (id),
    -- Texts in up to four languages, as JSON: what it offers, what it looks for, what makes it
    -- excellent, which partners it wants to meet.
    offer text not null,
    need text not null,
    excellence text not null,
    partners text not null,
    -- The language in which it was written; the others are translations.
    written_in text not null,
    -- Terms of the mission's list of domains, and divisions of NACE Rev. 2.1, as JSON lists.
    domains text not null,
    sectors text not null,
    size text,
    stage text,
    website text not null,
    -- Whether it may be shown to the public.
    shown bigint not null,
    -- Counts the changes, so that two who edit at once do not overwrite each other.
    version bigint not null,
    changed_at bigint not null
);
CREATE UNIQUE INDEX profiles_one on profiles (mission, organisation);

CREATE TABLE publications (
    id text primary key,
    mission text not null references missions (id),
    kind text not null,
    published_at bigint not null
);
CREATE INDEX publications_of_mission on publications (mission, published_at);

CREATE TABLE published_figures (
    mission text not null references missions (id),
    code text not null,
    value bigint not null,
    qualifier text not null,
    as_of text not null,
    published_by text not null,
    source text not null,
    constraint published_figures_once primary key (mission, code, as_of, published_by)
);

CREATE TABLE reading_reasons (
    id text primary key,
    mission text not null references missions (id),
    account text not null,
    -- Whose data was to be read; empty when it is an account's that is nobody of a mission.
    person text not null,
    -- The digest of the session's secret: the reason holds in that session, for a while.
    session text not null,
    why text not null,
    words text not null,
    -- Hides the words behind the digest that the log holds of them.
    salt text not null,
    given_at bigint not null
);
CREATE INDEX reading_reasons_of_person on reading_reasons (person, given_at);

CREATE TRIGGER readings_not_altered before update on readings
begin select raise(abort, 'a line of the readings is not altered'); end;
CREATE TRIGGER readings_not_deleted before delete on readings
begin select raise(abort, 'a line of the readings is not deleted'); end;
CREATE TRIGGER readings_not_replaced before insert on readings
when exists (select 1 from readings r where r.scope = new.scope and r.number = new.number)
begin select raise(abort, 'a line of the readings is not replaced'); end;
CREATE TABLE readings (
    -- A mission's id.
    scope text not null,
    number bigint not null,
    at bigint not null,
    account text not null,
    -- Through which role, and of which Region's agency.
    role text not null,
    region text not null,
    person text not null,
    -- Whose account, when it was looked at as theirs.
    holder text not null,
    data text not null,
    -- The reason's id, and its digest with the salt: the reason may go, that it was given stays.
    reason text not null,
    reason_digest text not null,
    -- Covers this line and the seal of the line before; empty for what was noted before there were
    -- seals, which the first seal after it covers.
    seal text not null,
    constraint readings_order primary key (scope, number)
);
CREATE INDEX readings_of_person on readings (person, at);

CREATE TABLE recovery_codes (
    -- The digest of account and code.
    digest text primary key,
    account text not null references accounts (id),
    used_at bigint
);
CREATE INDEX recovery_codes_of_account on recovery_codes (account);

CREATE TABLE requests_done (
    principal text not null,
    request_key text not null,
    -- SHA-256 over method, address and body, in hexadecimal.
    digest text not null,
    done_at bigint not null,
    -- Status, place and body of the answer; nothing when the answer was lost on the way.
    answer text,
    constraint requests_done_once primary key (principal, request_key)
);
CREATE INDEX requests_done_by_age on requests_done (done_at);

CREATE TABLE retention_holds (
    person text primary key references people (id),
    mission text not null references missions (id),
    reason text not null,
    placed_by text not null,
    placed_at bigint not null
);

CREATE TABLE retention_reports (
    id text primary key,
    -- Nothing: of the whole instance.
    mission text references missions (id),
    day text not null,
    rule text not null,
    -- How many values were deleted; never which.
    deleted bigint not null,
    made_at bigint not null,
    signed_by text,
    signed_at bigint
);
CREATE INDEX retention_reports_of_mission on retention_reports (mission, made_at);

CREATE TABLE rooms (
    id text primary key,
    venue text not null references venues (id),
    code text not null,
    name text not null,
    capacity bigint not null,
    tables bigint not null
);
CREATE UNIQUE INDEX rooms_code on rooms (venue, code);

CREATE TABLE schema_steps (version text primary key, digest text not null, applied_at bigint not null);

CREATE TABLE second_factors (
    account text primary key references accounts (id),
    -- The shared secret of RFC 6238, sealed.
    sealed text not null,
    made_at bigint not null,
    -- Missing until a first code proved that the secret arrived.
    confirmed_at bigint,
    -- The step of the last code that was taken: none is taken twice.
    last_step bigint not null
);

CREATE TABLE sessions (
    -- The digest of the cookie's secret, never the secret.
    fingerprint text primary key,
    account text not null references accounts (id),
    opened_at bigint not null,
    expires_at bigint not null
, last_seen_at bigint not null default 0, device text not null default 'other', strength text not null default 'mail');
CREATE INDEX sessions_of_account on sessions (account);

CREATE TABLE showcases (
    mission text not null references missions (id),
    activity text not null,
    audience text not null,
    evidence text not null,
    constraint showcases_once primary key (mission, activity)
);

CREATE TABLE sign_in_requests (
    id text primary key,
    -- The digest of the secret in the letter's link.
    link text not null,
    -- The digest of the secret that the browser which asked holds as a cookie.
    browser text not null,
    -- The digest of the code in the letter.
    code text not null,
    mail text not null,
    language text not null,
    next text not null,
    -- Nobody's when the address is not known.
    account text references accounts (id),
    tries bigint not null,
    -- Link and code, sealed, until the letter was sent.
    sealed text,
    asked_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);
CREATE INDEX sign_in_requests_browser on sign_in_requests (browser, asked_at);
CREATE UNIQUE INDEX sign_in_requests_link on sign_in_requests (link);

CREATE TABLE sign_in_steps (
    -- The digest of the secret that the browser holds as a cookie.
    browser text primary key,
    account text not null references accounts (id),
    next text not null,
    tries bigint not null,
    expires_at bigint not null
);

CREATE TABLE stages_after (
    mission text not null references missions (id),
    organisation text not null references organisations (id),
    stage text not null,
    constraint stages_after_once primary key (mission, organisation)
);

CREATE TABLE stays (
    person text primary key references people (id),
    mission text not null references missions (id),
    -- What was said: the moments that follow from it stand with the person.
    first_day text not null,
    last_day text not null,
    set_by text not null,
    set_at bigint not null,
    constraint stays_days check (first_day <= last_day)
);
CREATE INDEX stays_of_mission on stays (mission);

CREATE TABLE substitutions (
    mission text not null references missions (id),
    replaced text not null references people (id),
    substitute text not null references people (id),
    from_day text not null,
    noted_at bigint not null
);
CREATE UNIQUE INDEX substitutions_once on substitutions (replaced, substitute, from_day);

CREATE TABLE traces (
    mission text not null references missions (id),
    -- 'goal' or 'challenge', and which.
    list text not null,
    term text not null,
    -- 'activity' or 'agreement', and which, by its code.
    kind text not null,
    subject text not null,
    constraint traces_once primary key (mission, list, term, kind, subject)
);

CREATE TABLE venues (
    id text primary key,
    mission text not null references missions (id),
    leg text references legs (id),
    code text not null,
    name text not null,
    kind text not null,
    latitude double precision not null,
    longitude double precision not null,
    note text not null,
    synthetic bigint not null,
    source text not null
);
CREATE UNIQUE INDEX venues_code on venues (mission, code);

CREATE TABLE withdrawals (
    id text primary key,
    mission text not null references missions (id),
    person text not null references people (id),
    -- The first day on which they are no longer there; what was before stays theirs.
    from_day text not null,
    -- The organisation that withdrew as a whole, if that is why.
    with_group text references organisations (id),
    reason text not null,
    note text not null,
    noted_at bigint not null,
    -- When it was taken back, if it was.
    undone_at bigint
);
CREATE INDEX withdrawals_of_mission on withdrawals (mission);
CREATE UNIQUE INDEX withdrawals_one_open on withdrawals (person) where undone_at is null;
