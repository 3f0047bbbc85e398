-- slice: missions/organisations
create table organisations (
    id text primary key,
    -- The name of the row in the mission's tables; also how exports call it.
    code text not null,
    kind text not null,
    name text not null,
    region text,
    size text,
    -- Domains as a JSON list of terms.
    domains text not null,
    city text,
    country text not null,
    enterprise_number text,
    parent text references organisations (id),
    offer text not null,
    need text not null,
    synthetic bigint not null,
    source text not null
);
create unique index organisations_code on organisations (code);
create unique index organisations_enterprise_number on organisations (enterprise_number);

-- slice: missions/mission
create table missions (
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
    loaded_at bigint not null,
    constraint missions_days check (first_day <= last_day)
);
create unique index missions_slug on missions (slug);

-- slice: missions/mission
create table mission_sources (
    mission text not null references missions (id),
    code text not null,
    title text not null,
    address text not null,
    note text not null,
    constraint mission_sources_once primary key (mission, code)
);

-- slice: missions/mission
create table mission_terms (
    mission text not null references missions (id),
    -- Which list the word stands in: domain, relation_sector, host_strength, …
    list text not null,
    term text not null,
    position bigint not null,
    label text not null,
    constraint mission_terms_once primary key (mission, list, term)
);

-- slice: missions/mission
create table legs (
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
create unique index legs_code on legs (mission, code);

-- slice: missions/mission
create table goals (
    mission text not null references missions (id),
    code text not null,
    position bigint not null,
    label text not null,
    direction text not null,
    indicator text not null,
    constraint goals_once primary key (mission, code)
);

-- slice: missions/mission
create table owners (
    mission text not null references missions (id),
    organisation text not null references organisations (id),
    role text not null,
    level text not null,
    position bigint not null,
    constraint owners_once primary key (mission, organisation, role)
);

-- slice: missions/mission
create table earlier_missions (
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

-- slice: missions/delegations
create table people (
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
create unique index people_code on people (mission, code);
create index people_organisation on people (organisation);

-- slice: missions/delegations
create table capacities (
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

-- slice: missions/organisations
create table participations (
    mission text not null,
    organisation text not null references organisations (id),
    constraint participations_once primary key (mission, organisation)
);
