-- slice: platform/limits
-- How often something was done in a stretch of time, by whom as a digest; all nodes count here.
create table limits (
    scope text not null,
    since bigint not null,
    until bigint not null,
    taken bigint not null,
    constraint limits_once primary key (scope, since)
);
create index limits_over on limits (until);

-- slice: foundation/accounts
alter table accounts add column mail text;
alter table accounts add column state text not null default 'active'
    constraint accounts_state check (state in ('active', 'suspended'));
create unique index accounts_mail on accounts (mail);

-- slice: foundation/accounts
alter table sessions add column last_seen_at bigint not null default 0;
alter table sessions add column device text not null default 'other';
alter table sessions add column strength text not null default 'mail';
create index sessions_of_account on sessions (account);

-- slice: foundation/accounts
create table sign_in_requests (
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
create unique index sign_in_requests_link on sign_in_requests (link);
create index sign_in_requests_browser on sign_in_requests (browser, asked_at);
