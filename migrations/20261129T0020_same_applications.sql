-- slice: missions/registration
-- Two applications that look alike and are not the same, the one with the lesser id first.
create table applications_apart (
    one text not null references applications (id),
    other text not null references applications (id),
    by_account text not null,
    at bigint not null,
    constraint applications_apart_once primary key (one, other),
    constraint applications_apart_order check (one < other)
);
create index applications_apart_other on applications_apart (other);

-- slice: missions/registration
-- The application that was kept in place of this one, which was withdrawn.
alter table applications add column duplicate_of text references applications (id);
