-- Time-based codes (RFC 6238) as a second step, and the codes for the day when the telephone is lost.

CREATE TABLE second_factor (
    account text PRIMARY KEY REFERENCES account (name) ON DELETE CASCADE,
    secret bytea NOT NULL,             -- sealed with keys/second-factor.key
    confirmed boolean NOT NULL DEFAULT false,
    last_step bigint NOT NULL DEFAULT 0   -- no code is good twice
);

CREATE TABLE recovery_code (
    account text NOT NULL REFERENCES second_factor (account) ON DELETE CASCADE,
    hash bytea NOT NULL,
    PRIMARY KEY (account, hash)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON second_factor, recovery_code TO ${application};
ALTER TABLE second_factor ENABLE ROW LEVEL SECURITY;
ALTER TABLE second_factor FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON second_factor USING (EXISTS (SELECT FROM account a WHERE a.name = account));
ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_code FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON recovery_code USING (EXISTS (SELECT FROM account a WHERE a.name = account));
