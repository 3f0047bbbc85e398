-- slice: foundation/accounts
create table second_factors (
    account text primary key references accounts (id),
    -- The shared secret of RFC 6238, sealed.
    sealed text not null,
    made_at bigint not null,
    -- Missing until a first code proved that the secret arrived.
    confirmed_at bigint,
    -- The step of the last code that was taken: none is taken twice.
    last_step bigint not null
);

-- slice: foundation/accounts
create table recovery_codes (
    -- The digest of account and code.
    digest text primary key,
    account text not null references accounts (id),
    used_at bigint
);
create index recovery_codes_of_account on recovery_codes (account);

-- slice: foundation/accounts
-- Whoever proved one thing and has still to prove the second.
create table sign_in_steps (
    -- The digest of the secret that the browser holds as a cookie.
    browser text primary key,
    account text not null references accounts (id),
    next text not null,
    tries bigint not null,
    expires_at bigint not null
);
