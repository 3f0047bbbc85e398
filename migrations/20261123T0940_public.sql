-- slice: ceremony/agreements
create table agreements (
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
create unique index agreements_code on agreements (mission, code);

-- slice: ceremony/agreements
create table agreement_parties (
    agreement text not null references agreements (id),
    position bigint not null,
    name text not null,
    organisation text references organisations (id),
    region text,
    constraint agreement_parties_once primary key (agreement, position)
);

-- slice: on_site/itineraries
-- The secret address of one person's calendar, kept as its digest.
create table calendar_feeds (
    fingerprint text primary key,
    person text not null references people (id),
    made_at bigint not null
);
create unique index calendar_feeds_person on calendar_feeds (person);

-- slice: results/figures
create table economic_figures (
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

-- slice: results/figures
-- Figures frozen as they were published, with the qualifier they were given.
create table published_figures (
    mission text not null references missions (id),
    code text not null,
    value bigint not null,
    qualifier text not null,
    as_of text not null,
    published_by text not null,
    source text not null,
    constraint published_figures_once primary key (mission, code, as_of, published_by)
);

-- slice: publishing/website
-- Every act that changed what the public reads; the last one names the version of all pages.
create table publications (
    id text primary key,
    mission text not null references missions (id),
    kind text not null,
    published_at bigint not null
);
create index publications_of_mission on publications (mission, published_at);
