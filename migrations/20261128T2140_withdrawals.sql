-- slice: missions/delegations
create table withdrawals (
    id text primary key,
    mission text not null references missions (id),
    person text not null references people (id),
    -- The first day on which they are no longer there; what was before stays theirs.
    from_day text not null,
    -- The organisation that withdrew as a whole, if that is why.
    with_group text references organisations (id),
    reason text not null,
    note text not null,
    noted_at bigint not null,
    -- When it was taken back, if it was.
    undone_at bigint
);
create unique index withdrawals_one_open on withdrawals (person) where undone_at is null;
create index withdrawals_of_mission on withdrawals (mission);

-- slice: missions/delegations
create table substitutions (
    mission text not null references missions (id),
    replaced text not null references people (id),
    substitute text not null references people (id),
    from_day text not null,
    noted_at bigint not null
);
create unique index substitutions_once on substitutions (replaced, substitute, from_day);
