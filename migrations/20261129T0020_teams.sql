-- slice: missions/teams
create table invitations (
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
create unique index invitations_open on invitations (mission, organisation, mail, role)
    where accepted_at is null and withdrawn_at is null;
create index invitations_of_person on invitations (person);

-- slice: missions/organisations
create table organisation_identifier_changes (
    id text primary key,
    organisation text not null references organisations (id),
    scheme text not null,
    value text not null,
    -- Whether the number was added; else it was taken away.
    added bigint not null,
    by_account text not null,
    at bigint not null
);
create index organisation_identifier_changes_of on organisation_identifier_changes
    (organisation, at);
