-- slice: foundation/accounts
-- Whom a provider of OpenID Connect knows under which account; once a person, once an account.
create table account_bindings (
    issuer text not null,
    subject text not null,
    account text not null references accounts (id),
    bound_at bigint not null,
    constraint account_bindings_once primary key (issuer, subject)
);
create unique index account_bindings_account on account_bindings (account, issuer);
