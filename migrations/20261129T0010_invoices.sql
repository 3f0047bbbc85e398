-- slice: missions/invoices
-- Who sends the invoices of an agency, as its officer said last. Each invoice keeps its own copy.
create table invoice_senders (
    agency text primary key references organisations (id),
    -- Stands in the numbers of the agency: 2025-FIT-0001.
    prefix text not null,
    name text not null,
    street text not null,
    postcode text not null,
    town text not null,
    enterprise_number text not null,
    -- IBAN, without blanks.
    account_number text not null,
    -- How the agency treats VAT: none (outside its scope) or standard (21 %).
    vat text not null,
    -- Days from issue until an invoice is due.
    due_days bigint not null,
    changed_at bigint not null,
    constraint invoice_senders_vat check (vat in ('none', 'standard'))
);
create unique index invoice_senders_prefix on invoice_senders (prefix);

-- slice: missions/invoices
-- To which address the invoice of an application goes, as whoever applied said.
create table invoice_addresses (
    application text primary key references applications (id),
    street text not null,
    postcode text not null,
    town text not null,
    -- The buyer's own reference: an order number.
    reference text not null,
    changed_at bigint not null
);

-- slice: missions/invoices
-- What an application owes by what is published of it: euro cents before VAT.
create table application_fees (
    application text primary key references applications (id),
    mission text not null references missions (id),
    -- What those who take part now cost.
    price bigint not null,
    -- What stays due of those who withdrew.
    kept bigint not null,
    -- What is due no more although the rules say so: an officer took it back.
    waived bigint not null,
    changed_at bigint not null,
    constraint application_fees_amounts check (price >= 0 and kept >= 0 and waived >= 0)
);

-- slice: missions/invoices
-- The last number that was given out, taken in the transaction that issues: no gap, none twice.
create table invoice_numbers (
    agency text not null references organisations (id),
    year bigint not null,
    kind text not null,
    last bigint not null,
    constraint invoice_numbers_once primary key (agency, year, kind)
);

-- slice: missions/invoices
-- Invoices and credit notes as they were issued. Rows are added, never changed.
create table invoices (
    id text primary key,
    mission text not null references missions (id),
    application text not null references applications (id),
    agency text not null references organisations (id),
    region text not null,
    kind text not null,
    -- Of a credit note: the invoice that it corrects.
    credits text references invoices (id),
    year bigint not null,
    serial bigint not null,
    number text not null,
    -- Twelve digits of the structured communication; empty on a credit note.
    communication text not null,
    -- The buyer's language, in which it is worded.
    language text not null,
    issued_on text not null,
    due_on text not null,
    -- JSON, as they were on that day.
    sender text not null,
    buyer text not null,
    lines text not null,
    -- Euro cents; a credit note has them positive, too.
    net bigint not null,
    vat_percent bigint not null,
    vat bigint not null,
    total bigint not null,
    issued_by text not null,
    issued_at bigint not null,
    constraint invoices_kind check (kind in ('invoice', 'credit')),
    constraint invoices_credits check ((kind = 'credit') = (credits is not null)),
    constraint invoices_total check (net > 0 and vat >= 0 and total = net + vat)
);
create unique index invoices_number on invoices (number);
create unique index invoices_serial on invoices (agency, year, kind, serial);
create index invoices_of_mission on invoices (mission);
create index invoices_of_application on invoices (application);
create index invoices_crediting on invoices (credits);

-- slice: missions/invoices
-- What came in, and what was paid back with a minus.
create table invoice_payments (
    id text primary key,
    invoice text not null references invoices (id),
    day text not null,
    cents bigint not null,
    noted_by text not null,
    noted_at bigint not null,
    constraint invoice_payments_cents check (cents <> 0)
);
create index invoice_payments_of on invoice_payments (invoice, day);
