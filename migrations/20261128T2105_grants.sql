-- slice: foundation/permissions
-- Roles with a beginning, an end and a state; one account may hold a role for several Regions or
-- organisations.
create table grants (
    id text primary key,
    account text not null references accounts (id),
    role text not null,
    mission text not null,
    -- The Region of a regional officer and the organisation of its manager; empty for others.
    region text not null,
    organisation text not null,
    state text not null,
    -- Nobody when the role came with the mission.
    granted_by text references accounts (id),
    granted_at bigint not null,
    starts_at bigint not null,
    ends_at bigint,
    ended_by text references accounts (id),
    ended_at bigint,
    constraint grants_state check (state in ('pending', 'active', 'revoked')),
    constraint grants_span check (ends_at is null or starts_at < ends_at)
);
create index grants_of_account on grants (account);
create index grants_of_mission on grants (mission);
-- The ids of old roles are those of their accounts, ending in the number of the role.
insert into grants (id, account, role, mission, region, organisation, state, granted_at, starts_at)
    select substr(account, 1, 24)
        || case when number < 10 then '0' else '' end || cast(number as text),
        account, role, mission, coalesce(region, ''), coalesce(organisation, ''), 'active',
        granted_at, granted_at
    from (select account, role, mission, region, organisation, granted_at,
        row_number() over (partition by account order by role, mission) as number
        from role_grants) as old;
drop table role_grants;
-- slice: foundation/approvals
-- Acts that wait for a second person, or waited.
create table approvals (
    id text primary key,
    mission text not null,
    -- Which act, and the id of what it is about.
    kind text not null,
    subject text not null,
    asked_by text references accounts (id),
    asked_at bigint not null,
    state text not null,
    decided_by text references accounts (id),
    decided_at bigint,
    reason text not null,
    constraint approvals_state check (state in ('asked', 'given', 'refused', 'withdrawn')),
    constraint approvals_two_people check (decided_by is null or decided_by <> asked_by)
);
create index approvals_of_mission on approvals (mission, asked_at);
create unique index approvals_open on approvals (kind, subject) where state = 'asked';
