-- slice: missions/dossiers
create table dossier_fields (
    person text not null references people (id),
    field text not null,
    -- Sealed for this field of this person, with the keys of identity.
    sealed text not null,
    given_at bigint not null,
    constraint dossier_fields_once primary key (person, field)
);

-- slice: missions/dossiers
create table dossier_grants (
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
create index dossier_grants_of_account on dossier_grants (account, mission);

-- slice: missions/dossiers
create table dossier_reads (
    id text primary key,
    mission text not null references missions (id),
    person text not null references people (id),
    account text not null,
    class text not null,
    reason text not null,
    at bigint not null
);
create index dossier_reads_of_person on dossier_reads (person, at);
