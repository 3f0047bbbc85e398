-- slice: missions/directory
create table directory_versions (
    mission text primary key references missions (id),
    -- Goes up whenever somebody or something of the directory changes.
    version bigint not null
);
