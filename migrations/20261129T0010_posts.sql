-- slice: foundation/permissions
-- The leg that an officer's post receives; empty for every other role.
alter table grants add column leg text not null default '';
