-- slice: meetings/plans
-- Who cannot be met in a session after all.
create table plan_absences (
    person text not null references people (id),
    activity text not null references activities (id),
    mission text not null references missions (id),
    noted_at bigint not null,
    constraint plan_absences_once primary key (person, activity)
);
create index plan_absences_of_mission on plan_absences (mission);

-- slice: meetings/plans
-- How many tables a session has lost since the programme was made, those with the highest numbers.
create table plan_lost_tables (
    activity text primary key references activities (id),
    mission text not null references missions (id),
    tables bigint not null,
    noted_at bigint not null,
    constraint plan_lost_tables_some check (tables > 0)
);
