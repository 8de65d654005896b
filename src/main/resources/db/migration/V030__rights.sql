-- The rights of the portal's table, and rows that PostgreSQL itself keeps apart by municipality (docs/decisions/0073).

-- Whether the statement that runs may see rows of that municipality. The program says on whose behalf it works, for one
-- transaction at a time: a municipality's code, or 'all' for signing in and for the operator. Without a word it sees nothing.
CREATE FUNCTION flis_sees(municipality integer) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(current_setting('flis.rows', true) IN ('all', municipality::text), false)
$$;

ALTER TABLE account
    ADD COLUMN office text CHECK (office IN ('OPERATOR', 'CATALOGUE_EDITOR')),
    -- Key figures of every area.
    ADD COLUMN benchmarking text CHECK (benchmarking IN ('LIMITED_READ', 'FULL_READ', 'WRITE')),
    ADD COLUMN administrator boolean NOT NULL DEFAULT false,
    ADD COLUMN blocked boolean NOT NULL DEFAULT false,
    -- The password was made by somebody else and is good for one sign-in, which must change it.
    ADD COLUMN one_time boolean NOT NULL DEFAULT false,
    -- Goes up with every change that ends his sessions: password, rights, blocking.
    ADD COLUMN stamp bigint NOT NULL DEFAULT 1,
    ADD COLUMN last_sign_in timestamptz;

UPDATE account SET office = 'OPERATOR' WHERE municipality IS NULL;
UPDATE account SET benchmarking = 'LIMITED_READ'
WHERE EXISTS (SELECT FROM account_right r WHERE r.account = name AND r.may = 'BENCHMARKING');
DELETE FROM account_right WHERE may = 'BENCHMARKING';

ALTER TABLE account
    ADD CONSTRAINT account_whose CHECK ((municipality IS NULL) = (office IS NOT NULL)),
    ADD CONSTRAINT account_office_rights CHECK (office IS NULL OR (benchmarking IS NULL AND NOT administrator));
CREATE INDEX account_municipality ON account (municipality);
ALTER TABLE account_right
    DROP CONSTRAINT account_right_may_check,
    ADD CONSTRAINT account_right_may_check CHECK (may IN ('LIMITED_READ', 'FULL_READ', 'WRITE'));

-- What a program shows instead of a person's password; only its hash is kept.
CREATE TABLE api_token (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account text NOT NULL REFERENCES account (name) ON DELETE CASCADE,
    title text NOT NULL,
    hash bytea NOT NULL UNIQUE,           -- SHA-256: what is hashed is 256 random bits
    begins text NOT NULL,                 -- its first characters, to tell it from others
    -- Never more than its owner may at the moment of use; these take away.
    most text NOT NULL CHECK (most IN ('LIMITED_READ', 'FULL_READ', 'WRITE')),
    areas text[],                         -- empty: all of his
    benchmarking boolean NOT NULL,
    made timestamptz NOT NULL,
    made_by text NOT NULL,
    expires timestamptz NOT NULL,
    last_used timestamptz,
    revoked timestamptz
);
CREATE INDEX api_token_account ON api_token (account);

-- The trail of a municipality is its local administrators' to read. Without a municipality the hash is as before.
ALTER TABLE audit ADD COLUMN municipality integer;
CREATE INDEX audit_municipality ON audit (municipality, number);
DROP FUNCTION audit_append(timestamptz, text, text, text);
CREATE FUNCTION audit_append(happened timestamptz, actor text, event text, subject text, whose integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    latest record;
    mine bigint := 1;
    before bytea := decode('', 'hex');
    micros text := (extract(epoch FROM happened) * 1000000)::bigint::text;
    body text;
    rows text := coalesce(current_setting('flis.rows', true), '');
BEGIN
    -- The chain is one, whoever adds to it.
    PERFORM set_config('flis.rows', 'all', true);
    PERFORM pg_advisory_xact_lock(hashtext('flis.audit'));
    SELECT number, hash INTO latest FROM audit ORDER BY number DESC LIMIT 1;
    IF FOUND THEN
        mine := latest.number + 1;
        before := latest.hash;
    END IF;
    body := concat_ws(E'\x1f', mine::text, micros, actor, event, subject, whose::text);
    INSERT INTO audit (number, at, who, what, about, municipality, previous, hash)
    VALUES (mine, happened, actor, event, subject, whose, before, sha256(before || convert_to(body, 'UTF8')));
    PERFORM set_config('flis.rows', rows, true);
    RETURN mine;
END
$$;
REVOKE EXECUTE ON FUNCTION audit_append FROM public;
GRANT EXECUTE ON FUNCTION audit_append TO ${application};
GRANT SELECT, INSERT, UPDATE, DELETE ON api_token TO ${application};

-- FORCE binds the owner of the tables too. Rights and tokens are seen by whoever sees their account.
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON account USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
ALTER TABLE account_right ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_right FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON account_right USING (EXISTS (SELECT FROM account a WHERE a.name = account));
ALTER TABLE api_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_token FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON api_token USING (EXISTS (SELECT FROM account a WHERE a.name = account));
ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON audit USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
ALTER TABLE municipality_without_presentation ENABLE ROW LEVEL SECURITY;
ALTER TABLE municipality_without_presentation FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON municipality_without_presentation
    USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
