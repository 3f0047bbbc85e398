-- slice: results/balance
-- What on the programme and among the outcomes serves a goal or a challenge.
create table traces (
    mission text not null references missions (id),
    -- 'goal' or 'challenge', and which.
    list text not null,
    term text not null,
    -- 'activity' or 'agreement', and which, by its code.
    kind text not null,
    subject text not null,
    constraint traces_once primary key (mission, list, term, kind, subject)
);

-- slice: results/balance
-- Activities that show what Belgium excels in: to whom, and by what one sees it.
create table showcases (
    mission text not null references missions (id),
    activity text not null,
    audience text not null,
    evidence text not null,
    constraint showcases_once primary key (mission, activity)
);

-- slice: results/balance
-- What becomes of an agreement after the mission.
create table follow_ups (
    mission text not null references missions (id),
    agreement text not null,
    -- 'new' or 'renewed'; empty while nobody said.
    relation text not null,
    -- Who sees to it, and when they look next; empty and none while nobody does.
    owner text not null,
    next_day text,
    -- Whether nothing more is to be done.
    closed bigint not null,
    constraint follow_ups_once primary key (mission, agreement)
);

-- slice: results/balance
-- How far a company was on the market after the mission.
create table stages_after (
    mission text not null references missions (id),
    organisation text not null references organisations (id),
    stage text not null,
    constraint stages_after_once primary key (mission, organisation)
);
