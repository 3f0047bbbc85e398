-- slice: foundation/readings
create table reading_reasons (
    id text primary key,
    mission text not null references missions (id),
    account text not null,
    -- Whose data was to be read; empty when it is an account's that is nobody of a mission.
    person text not null,
    -- The digest of the session's secret: the reason holds in that session, for a while.
    session text not null,
    why text not null,
    words text not null,
    -- Hides the words behind the digest that the log holds of them.
    salt text not null,
    given_at bigint not null
);
create index reading_reasons_of_person on reading_reasons (person, given_at);

-- slice: foundation/readings
create table readings (
    -- A mission's id.
    scope text not null,
    number bigint not null,
    at bigint not null,
    account text not null,
    -- Through which role, and of which Region's agency.
    role text not null,
    region text not null,
    person text not null,
    -- Whose account, when it was looked at as theirs.
    holder text not null,
    data text not null,
    -- The reason's id, and its digest with the salt: the reason may go, that it was given stays.
    reason text not null,
    reason_digest text not null,
    -- Covers this line and the seal of the line before; empty for what was noted before there were
    -- seals, which the first seal after it covers.
    seal text not null,
    constraint readings_order primary key (scope, number)
);
create index readings_of_person on readings (person, at);

-- What was read of travel files. What somebody read of their own is no longer noted.
insert into reading_reasons (id, mission, account, person, session, why, words, salt, given_at)
select r.id, r.mission, r.account, r.person, '', 'other', r.reason, '', r.at
from dossier_reads r
where r.reason <> '' and not exists
    (select 1 from accounts a where a.id = r.account and a.person = r.person);

insert into readings (scope, number, at, account, role, region, person, holder, data, reason,
    reason_digest, seal)
select r.mission, row_number() over (partition by r.mission order by r.at, r.id), r.at, r.account,
    '', '', r.person, '',
    case r.class when 'identity' then 'birth_and_nationality'
        when 'passport' then 'passport_number'
        when 'emergency' then 'emergency_contact'
        else r.class end,
    case r.reason when '' then '' else r.id end, '', ''
from dossier_reads r
where not exists
    (select 1 from accounts a where a.id = r.account and a.person = r.person);

drop table dossier_reads;
