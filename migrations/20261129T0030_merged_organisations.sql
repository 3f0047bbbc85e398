-- slice: missions/organisations
-- The organisation that this one turned out to be. Its row stays, so that its name and its code
-- still lead there; nothing else points at it.
alter table organisations add column merged_into text references organisations (id);
