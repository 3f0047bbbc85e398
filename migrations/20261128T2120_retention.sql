-- slice: office/retention
create table retention_holds (
    person text primary key references people (id),
    mission text not null references missions (id),
    reason text not null,
    placed_by text not null,
    placed_at bigint not null
);

-- slice: office/retention
create table retention_reports (
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
create index retention_reports_of_mission on retention_reports (mission, made_at);
