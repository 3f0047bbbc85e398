-- slice: missions/registration
-- Whose place in the party somebody took.
alter table applicants add column replaces text references applicants (id);
-- Why somebody does not come, in their own or their organisation's words: a code of
-- missions/delegations; empty while they come.
alter table applicants add column left_because text not null default '';
