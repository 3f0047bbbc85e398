-- slice: missions/registration
create table calls (
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
create unique index calls_code on calls (mission, code);

-- slice: missions/registration
create table applications (
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
    submitted_at bigint,
    constraint applications_state check (state in ('draft', 'submitted', 'withdrawn'))
);
create unique index applications_draft on applications (account, call) where state = 'draft';
create unique index applications_once on applications (call, enterprise_number)
    where state = 'submitted';

-- slice: missions/registration
create table applicants (
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
    offer_until bigint,
    constraint applicants_standing check (standing in
        ('applied', 'accepted', 'waiting', 'offered', 'refused', 'withdrawn')),
    constraint applicants_decision check (decision in ('accept', 'wait', 'refuse'))
);
create index applicants_of_application on applicants (application, position);

-- slice: missions/registration
create table application_gates (
    application text not null references applications (id),
    gate text not null,
    state text not null,
    note text not null,
    by_account text not null,
    at bigint not null,
    constraint application_gates_once primary key (application, gate),
    constraint application_gates_state check (state in ('passed', 'failed', 'waived'))
);

-- slice: missions/registration
create table application_scores (
    application text not null references applications (id),
    account text not null,
    criterion text not null,
    points bigint not null,
    at bigint not null,
    constraint application_scores_once primary key (application, account, criterion),
    constraint application_scores_points check (points between 0 and 5)
);
