-- slice: foundation/once
-- What was done under a key that its sender chose, so that sending again does it once. A row is
-- there exactly when the effect is; the answer follows after the commit, sealed.
create table requests_done (
    principal text not null,
    request_key text not null,
    -- SHA-256 over method, address and body, in hexadecimal.
    digest text not null,
    done_at bigint not null,
    -- Status, place and body of the answer; nothing when the answer was lost on the way.
    answer text,
    constraint requests_done_once primary key (principal, request_key)
);
create index requests_done_by_age on requests_done (done_at);
