-- slice: missions/registration
create table application_imports (
    id text primary key,
    call text not null references calls (id),
    account text not null,
    -- What the file was called, and SHA-256 of its content.
    name text not null,
    digest text not null,
    -- How its letters were read (`UTF-8`, `XLSX`), and what separates its cells.
    encoding text not null,
    separator text not null,
    -- Header and rows as JSON; emptied once they are imported.
    sheet text not null,
    -- Which column is which field, as JSON.
    mapping text not null,
    imported bigint not null,
    created_at bigint not null,
    done_at bigint
);
create unique index application_imports_once on application_imports (call, digest)
    where done_at is not null;
