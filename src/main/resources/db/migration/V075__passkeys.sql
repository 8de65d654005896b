-- Passkeys (WebAuthn): signing in with what one has and what unlocks it, instead of password and code (docs/decisions/0086).

-- What an authenticator knows a user by: random, and another one when an account of the same name is made anew.
ALTER TABLE account ADD COLUMN handle bytea NOT NULL DEFAULT uuid_send(gen_random_uuid()) UNIQUE;

CREATE TABLE passkey (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account text NOT NULL REFERENCES account (name) ON DELETE CASCADE,
    title text NOT NULL,
    credential bytea NOT NULL UNIQUE,
    public_key bytea NOT NULL,             -- COSE
    attestation bytea NOT NULL,            -- as the authenticator gave it at registration
    transports text[] NOT NULL,
    signatures bigint NOT NULL,            -- goes up with each use where an authenticator counts: a copy shows by going down
    made timestamptz NOT NULL,
    last_used timestamptz
);
CREATE INDEX passkey_account ON passkey (account);

GRANT SELECT, INSERT, UPDATE, DELETE ON passkey TO ${application};
ALTER TABLE passkey ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkey FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON passkey USING (EXISTS (SELECT FROM account a WHERE a.name = account));
