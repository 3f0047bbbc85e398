-- slice: foundation/acting
create table actings (
    id text primary key,
    mission text not null references missions (id),
    -- Who looks, in which session, and as whose account.
    account text not null,
    session text not null,
    holder text not null,
    began_at bigint not null,
    until bigint not null,
    ended_at bigint
);
create unique index actings_one_of_session on actings (session) where ended_at is null;
