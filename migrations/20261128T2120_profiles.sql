-- slice: missions/profiles
create table profiles (
    mission text not null references missions (id),
    organisation text not null references organisations (id),
    -- Texts in up to four languages, as JSON: what it offers, what it looks for, what makes it
    -- excellent, which partners it wants to meet.
    offer text not null,
    need text not null,
    excellence text not null,
    partners text not null,
    -- The language in which it was written; the others are translations.
    written_in text not null,
    -- Terms of the mission's list of domains, and divisions of NACE Rev. 2.1, as JSON lists.
    domains text not null,
    sectors text not null,
    size text,
    stage text,
    website text not null,
    -- Whether it may be shown to the public.
    shown bigint not null,
    -- Counts the changes, so that two who edit at once do not overwrite each other.
    version bigint not null,
    changed_at bigint not null
);
create unique index profiles_one on profiles (mission, organisation);

-- slice: missions/profiles
insert into profiles (mission, organisation, offer, need, excellence, partners, written_in,
    domains, sectors, size, stage, website, shown, version, changed_at)
select m.id, o.id, o.offer, o.need, '{}', '{}', 'en', o.domains, '[]', o.size, null, '', 1, 1,
    m.loaded_at
from organisations o cross join missions m
where exists (select 1 from people p where p.organisation = o.id and p.mission = m.id)
    or exists (select 1 from participations t where t.organisation = o.id and t.mission = m.id)
    or not exists (select 1 from participations t where t.organisation = o.id);

-- slice: missions/organisations
alter table organisations drop column offer;
alter table organisations drop column need;
alter table organisations drop column domains;
alter table organisations drop column size;
