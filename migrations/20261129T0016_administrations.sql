-- slice: missions/mission
-- Whether administrations are counted among those who take part; the announcement of the reference
-- mission counts companies, federations and academic institutions, and names administrations.
alter table missions add column counts_administrations bigint not null default 0;
