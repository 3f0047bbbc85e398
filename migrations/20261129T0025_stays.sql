-- slice: missions/delegations
create table stays (
    person text primary key references people (id),
    mission text not null references missions (id),
    -- What was said: the moments that follow from it stand with the person.
    first_day text not null,
    last_day text not null,
    set_by text not null,
    set_at bigint not null,
    constraint stays_days check (first_day <= last_day)
);
create index stays_of_mission on stays (mission);

-- slice: on_site/companions
create table companions (
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
create index companions_of_person on companions (person);
create index companions_of_mission on companions (mission);
