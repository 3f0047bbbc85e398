-- slice: missions/directory
-- What people chose that others see of them. Nobody's row is there before they chose.
create table directory_listings (
    person text primary key references people (id),
    mission text not null references missions (id),
    hidden bigint not null,
    function_shown bigint not null,
    -- Whether they are found by the domains of their organisation.
    offers_shown bigint not null,
    mail_shown bigint not null,
    phone_shown bigint not null,
    -- May be kept without being shown; empty when none was given.
    phone text not null,
    changed_at bigint not null
);
