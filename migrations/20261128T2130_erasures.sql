-- slice: office/erasure
create table erasures (
    id text primary key,
    mission text not null references missions (id),
    person text not null references people (id),
    state text not null,
    -- An official's erasure needs two people.
    needs bigint not null,
    asked_at bigint not null,
    first_by text,
    second_by text,
    done_at bigint,
    -- What was erased, as counts; no values.
    proof text,
    digest text,
    constraint erasures_state check (state in ('asked', 'confirmed', 'done'))
);
create unique index erasures_open on erasures (person) where state in ('asked', 'confirmed');
create index erasures_of_mission on erasures (mission, asked_at);
