-- slice: meetings/plans
-- How long before it begins a published meeting no longer changes, where the organiser said so.
create table plan_notices (
    mission text primary key references missions (id),
    minutes bigint not null,
    set_at bigint not null,
    constraint plan_notices_bounds check (minutes between 0 and 10080)
);
insert into plan_notices (mission, minutes, set_at)
    select id, notice_minutes, 0 from missions
    where notice_minutes <> 120 and notice_minutes between 0 and 10080;
alter table missions drop column notice_minutes;
