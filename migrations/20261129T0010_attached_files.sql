-- slice: missions/registration
create table application_files (
    application text not null references applications (id),
    -- SHA-256 of the content: the same file is kept once for an application.
    digest text not null,
    -- In base64.
    content text not null,
    constraint application_files_once primary key (application, digest)
);

-- slice: missions/registration
create table application_documents (
    id text primary key,
    application text not null references applications (id),
    -- Which document of the call it is, by its code.
    document text not null,
    name text not null,
    kind text not null,
    size bigint not null,
    digest text not null,
    by_account text not null,
    at bigint not null,
    constraint application_documents_kind check (kind in ('pdf', 'png', 'jpg'))
);
create unique index application_documents_once
    on application_documents (application, document, digest);

-- slice: missions/registration
create table gate_evidence (
    id text primary key,
    application text not null references applications (id),
    gate text not null,
    -- What kind of proof it is, and of which day.
    what text not null,
    day text not null,
    note text not null,
    name text not null,
    kind text not null,
    size bigint not null,
    digest text not null,
    by_account text not null,
    at bigint not null,
    constraint gate_evidence_kind check (kind in ('pdf', 'png', 'jpg'))
);
create unique index gate_evidence_once on gate_evidence (application, gate, digest);
