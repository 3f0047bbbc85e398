-- slice: meetings/requests
create table meeting_requests (
    id text primary key,
    mission text not null references missions (id),
    code text not null,
    asker text not null references people (id),
    asked text not null references people (id),
    priority bigint not null,
    length_minutes bigint not null,
    part_of_day text not null,
    message text not null,
    state text not null,
    asked_at bigint not null,
    answered_at bigint,
    expires_at bigint,
    -- Since when the plan in force has a meeting for it; such a request stays.
    placed_at bigint,
    constraint meeting_requests_state check
        (state in ('asked', 'accepted', 'declined', 'withdrawn', 'expired')),
    constraint meeting_requests_sides check (asker <> asked)
);
create unique index meeting_requests_code on meeting_requests (mission, code);
-- Two people have at most one open request between them in one direction.
create unique index meeting_requests_open on meeting_requests (asker, asked)
    where state in ('asked', 'accepted');
create index meeting_requests_of_asked on meeting_requests (asked);

-- slice: meetings/plans
create table plan_runs (
    id text primary key,
    mission text not null references missions (id),
    seed bigint not null,
    rounds bigint not null,
    -- 'in_force' or 'nothing': where the search begins.
    begins text not null,
    state text not null,
    started_at bigint not null,
    ended_at bigint,
    plan text,
    problem_digest text,
    -- What contradicted itself, as JSON; worded when it is shown.
    failure text,
    constraint plan_runs_state check
        (state in ('waiting', 'running', 'stopping', 'done', 'failed'))
);
-- One run at a time in a mission.
create unique index plan_runs_open on plan_runs (mission)
    where state in ('waiting', 'running', 'stopping');

-- slice: meetings/plans
create table plan_progress (
    run text not null references plan_runs (id),
    elapsed_ms bigint not null,
    rounds bigint not null,
    granted bigint not null,
    value bigint not null,
    bound bigint not null,
    constraint plan_progress_once primary key (run, elapsed_ms)
);

-- slice: meetings/plans
create table plans (
    id text primary key,
    mission text not null references missions (id),
    run text references plan_runs (id),
    -- The plan that was in force when this one was made.
    parent text references plans (id),
    problem_digest text not null,
    digest text not null,
    meetings bigint not null,
    wishes bigint not null,
    value bigint not null,
    bound bigint not null,
    gap_permille bigint not null,
    -- The score by rule, as JSON.
    score text not null,
    -- From where chance began, how many moves were tried, and why the search stopped.
    seed bigint not null,
    rounds bigint not null,
    stopped text not null,
    made_at bigint not null,
    published_at bigint
);
create index plans_of_mission on plans (mission, made_at);
-- Plans in force are one chain: a first one, and one that replaces each.
create unique index plans_first_published on plans (mission)
    where parent is null and published_at is not null;
create unique index plans_next_published on plans (parent) where published_at is not null;

-- slice: meetings/plans
create table plan_placements (
    plan text not null references plans (id),
    request text not null references meeting_requests (id),
    activity text not null references activities (id),
    starts_at bigint not null,
    ends_at bigint not null,
    table_number bigint not null,
    constraint plan_placements_once primary key (plan, request),
    constraint plan_placements_table unique (plan, activity, starts_at, table_number)
);

-- slice: meetings/plans
create table plan_left_out (
    plan text not null references plans (id),
    request text not null references meeting_requests (id),
    -- The reason as the planner gave it, as JSON; worded when it is shown.
    reason text not null,
    constraint plan_left_out_once primary key (plan, request)
);

-- slice: meetings/plans
create table plan_pins (
    request text primary key references meeting_requests (id),
    mission text not null,
    activity text not null references activities (id),
    starts_at bigint not null,
    table_number bigint not null,
    pinned_at bigint not null
);

-- slice: meetings/agenda
-- The meetings in force: those of the published plan.
create table meetings (
    id text primary key,
    mission text not null references missions (id),
    request text not null references meeting_requests (id),
    -- The plan that set, moved or cancelled it last.
    plan text not null,
    activity text not null references activities (id),
    starts_at bigint not null,
    ends_at bigint not null,
    table_number bigint not null,
    -- Rises with every move, for calendars (RFC 5545, 3.8.7.4).
    sequence bigint not null,
    state text not null,
    changed_at bigint not null,
    constraint meetings_state check (state in ('set', 'cancelled'))
);
create unique index meetings_request on meetings (request);
create index meetings_by_time on meetings (mission, starts_at);
