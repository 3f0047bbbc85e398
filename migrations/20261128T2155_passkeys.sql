-- slice: foundation/accounts
create table passkeys (
    -- The digest of what an authenticator calls it.
    name text primary key,
    account text not null references accounts (id),
    -- The public key and how often it was used, as WebAuthn needs them; nothing secret.
    held text not null,
    device text not null,
    made_at bigint not null,
    used_at bigint
);
create index passkeys_of_account on passkeys (account);

-- slice: foundation/accounts
-- What an authenticator is asked to sign; each is answered once.
create table passkey_challenges (
    -- The digest of the secret that the browser which asked holds as a cookie.
    browser text primary key,
    -- Whose passkey is to be added; nobody's when somebody signs in.
    account text references accounts (id),
    state text not null,
    expires_at bigint not null
);
