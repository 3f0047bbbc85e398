-- slice: programme/stages
create table mission_transitions (
    mission text not null references missions (id),
    -- Counts from 1 in each mission; the last one says where it stands.
    number bigint not null,
    -- Empty for the stage in which it was loaded.
    from_stage text not null,
    to_stage text not null,
    -- Why, where that must be said; else empty.
    reason text not null,
    at bigint not null
);
create unique index mission_transitions_order on mission_transitions (mission, number);
