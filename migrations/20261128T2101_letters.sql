-- slice: foundation/notices
-- How a letter stands; those written before there was a mail server are kept, and go only when a
-- person sends them.
alter table letters add column state text not null default 'kept'
    constraint letters_state check
    (state in ('kept', 'waiting', 'sending', 'sent', 'refused', 'uncertain'));
-- How often it was handed over or refused.
alter table letters add column attempts bigint not null default 0;
-- What the mail server said last.
alter table letters add column answer text;
alter table letters add column changed_at bigint not null default 0;
create index letters_by_state on letters (mission, state);
