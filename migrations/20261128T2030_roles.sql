-- slice: foundation/permissions
-- Whoever manages an organisation manages that one.
alter table role_grants add column organisation text;
