-- slice: missions/mission
-- Events of others in which companies could have a part: a world cup, the Olympic Games.
create table opportunities (
    mission text not null references missions (id),
    code text not null,
    name text not null,
    organiser text not null,
    -- Where it takes place, as text in four languages.
    hosts text not null,
    first_day text not null,
    last_day text not null,
    -- What its organiser will buy, and until when offers are taken.
    needs text not null,
    offers_until text,
    source text not null,
    constraint opportunities_once primary key (mission, code)
);

-- slice: missions/mission
-- Which companies want a part in it, and what they could offer.
create table interests (
    mission text not null references missions (id),
    opportunity text not null,
    organisation text not null references organisations (id),
    offer text not null,
    constraint interests_once primary key (mission, opportunity, organisation)
);

-- slice: missions/mission
-- Approved words about Belgium and the host, for speeches, brochures and pages.
create table positioning_messages (
    mission text not null references missions (id),
    code text not null,
    message text not null,
    -- For whom: Belgian companies, host partners, everybody.
    audience text not null,
    -- 'draft', 'approved' or 'retired'.
    state text not null,
    constraint positioning_messages_once primary key (mission, code)
);

-- slice: missions/mission
-- Where a message was used.
create table message_uses (
    mission text not null references missions (id),
    message text not null,
    place text not null,
    constraint message_uses_once primary key (mission, message, place)
);
