-- slice: office/messages
create table messages (
    id text primary key,
    mission text not null references missions (id),
    subject text not null,
    body text not null,
    state text not null,
    written_by text references accounts (id),
    written_at bigint not null,
    -- The act for which a second officer was asked.
    approval text,
    goes_at bigint,
    recipients bigint not null,
    constraint messages_state check (state in ('asked', 'held', 'sent', 'stopped'))
);
create index messages_of_mission on messages (mission, written_at);

-- slice: office/messages
create table message_recipients (
    message text not null references messages (id),
    person text not null references people (id),
    constraint message_recipients_once primary key (message, person)
);
