-- slice: programme/venues
create table venues (
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
create unique index venues_code on venues (mission, code);

-- slice: programme/venues
create table rooms (
    id text primary key,
    venue text not null references venues (id),
    code text not null,
    name text not null,
    capacity bigint not null,
    tables bigint not null
);
create unique index rooms_code on rooms (venue, code);

-- slice: programme/occupancy
-- Who and what is taken when. A resource is 'person:<id>' or 'table:<room>:<number>'; a tick is
-- five minutes since 1970 UTC. The key makes double booking impossible on both engines.
create table occupancy (
    mission text not null,
    resource text not null,
    tick bigint not null,
    holder text not null,
    constraint occupancy_once primary key (mission, resource, tick)
);
create index occupancy_holder on occupancy (mission, holder);

-- slice: programme/activities
create table activities (
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
create unique index activities_code on activities (mission, code);
create index activities_by_time on activities (mission, starts_at);

-- slice: programme/activities
create table attendances (
    activity text not null references activities (id),
    person text not null references people (id),
    role text not null,
    constraint attendances_once primary key (activity, person)
);
create index attendances_of_person on attendances (person);

-- slice: programme/activities
-- The stretches of a B2B session that the planner may use.
create table b2b_sessions (
    activity text primary key references activities (id),
    slot_minutes bigint not null,
    pause_minutes bigint not null,
    first_slot_at bigint not null,
    slots bigint not null,
    tables bigint not null,
    constraint b2b_sessions_size check (slot_minutes > 0 and slots > 0 and tables > 0)
);
