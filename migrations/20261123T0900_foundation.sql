-- One SQL for SQLite and PostgreSQL: text, bigint and double precision only. Truth is 0 or 1.
-- Moments are milliseconds since 1970 UTC, days are ISO dates, texts in several languages JSON.

-- slice: platform/jobs
create table jobs (
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
create unique index jobs_key on jobs (key);
create index jobs_due on jobs (run_at) where state in ('waiting', 'held');

-- slice: foundation/accounts
create table accounts (
    id text primary key,
    name text not null,
    language text not null,
    person text,
    created_at bigint not null
);

-- slice: foundation/accounts
create table sessions (
    -- The digest of the cookie's secret, never the secret.
    fingerprint text primary key,
    account text not null references accounts (id),
    opened_at bigint not null,
    expires_at bigint not null
);

-- slice: foundation/permissions
create table role_grants (
    account text not null references accounts (id),
    role text not null,
    mission text not null,
    region text,
    granted_at bigint not null,
    constraint role_grants_once primary key (account, role, mission)
);

-- slice: foundation/history
create table history (
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

-- slice: foundation/notices
create table notices (
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
create unique index notices_once on notices (person, cause);

-- slice: foundation/notices
create table letters (
    notice text primary key references notices (id),
    mission text not null,
    mail text not null,
    language text not null,
    subject text not null,
    body text not null,
    written_at bigint not null
);
create index letters_of_mission on letters (mission, written_at);
