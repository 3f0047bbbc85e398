-- What was written into a log is not altered, and what was given with a role is not another role
-- afterwards: the database itself refuses. Whoever may change the schema can take this away; then
-- `attache verify` says so.

-- engine: sqlite
create trigger history_not_altered before update on history
begin select raise(abort, 'a line of the history is not altered'); end;
create trigger history_not_deleted before delete on history
begin select raise(abort, 'a line of the history is not deleted'); end;
-- "insert or replace" deletes without asking the trigger above.
create trigger history_not_replaced before insert on history
when exists (select 1 from history h where h.scope = new.scope and h.number = new.number)
begin select raise(abort, 'a line of the history is not replaced'); end;

create trigger readings_not_altered before update on readings
begin select raise(abort, 'a line of the readings is not altered'); end;
create trigger readings_not_deleted before delete on readings
begin select raise(abort, 'a line of the readings is not deleted'); end;
create trigger readings_not_replaced before insert on readings
when exists (select 1 from readings r where r.scope = new.scope and r.number = new.number)
begin select raise(abort, 'a line of the readings is not replaced'); end;

create trigger grants_as_given
before update of id, account, role, mission, region, organisation, granted_by, granted_at on grants
begin select raise(abort, 'a role stays as it was given'); end;

-- engine: postgres
create function not_altered() returns trigger language plpgsql as
$$ begin raise exception 'a line of % is not altered', tg_table_name; end $$;

create trigger history_not_altered before update or delete or truncate on history
for each statement execute function not_altered();

create trigger readings_not_altered before update or delete or truncate on readings
for each statement execute function not_altered();

create trigger grants_as_given
before update of id, account, role, mission, region, organisation, granted_by, granted_at on grants
for each statement execute function not_altered();
