-- slice: missions/organisations
create table organisation_identifiers (
    -- The register: kbo, vat, euid or lei.
    scheme text not null,
    -- In the one form of its scheme: see missions/organisations/identifiers.
    value text not null,
    organisation text not null references organisations (id)
);
create unique index organisation_identifiers_value on organisation_identifiers (scheme, value);
create index organisation_identifiers_of on organisation_identifiers (organisation);

-- slice: missions/organisations
insert into organisation_identifiers (scheme, value, organisation)
select 'kbo', replace(enterprise_number, '.', ''), id from organisations
where enterprise_number is not null and enterprise_number <> '';

-- slice: missions/organisations
drop index organisations_enterprise_number;
alter table organisations drop column enterprise_number;
