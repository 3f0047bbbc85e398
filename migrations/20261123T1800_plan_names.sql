-- slice: meetings/plans
-- Plans are counted in each mission, so that people can name them.
alter table plans add column number bigint not null default 0;
update plans set number = (
    select count(*) from plans other where other.mission = plans.mission
    and (other.made_at < plans.made_at or (other.made_at = plans.made_at and other.id <= plans.id))
);
create unique index plans_number on plans (mission, number);

-- slice: meetings/plans
-- How long before a meeting nothing about it changes any more, in minutes.
alter table missions add column notice_minutes bigint not null default 120;
