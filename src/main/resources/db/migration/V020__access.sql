-- Who may sign in, what he may see, and the trail of both.

CREATE TABLE account (
    name text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
    title text NOT NULL,
    municipality integer,              -- empty: the operator
    password text NOT NULL,            -- Argon2id
    created timestamptz NOT NULL
);

CREATE TABLE account_right (
    account text NOT NULL REFERENCES account (name) ON DELETE CASCADE,
    area text NOT NULL,
    may text NOT NULL CHECK (may IN ('BENCHMARKING', 'LIMITED_READ', 'FULL_READ', 'WRITE')),
    PRIMARY KEY (account, area)
);

-- A municipality that is not here has the presentation layer.
CREATE TABLE municipality_without_presentation (
    municipality integer PRIMARY KEY
);

-- By the name that was tried, whether it exists or not, so that a stranger learns nothing from the delay.
CREATE TABLE sign_in_failure (
    name text PRIMARY KEY,
    failures integer NOT NULL,
    last timestamptz NOT NULL
);

CREATE TABLE audit (
    number bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    who text NOT NULL,
    what text NOT NULL,
    about text NOT NULL,
    previous bytea NOT NULL,
    hash bytea NOT NULL
);

-- Each row's hash covers the row and the hash before it: a row changed or taken out breaks the chain from there on.
CREATE FUNCTION audit_append(happened timestamptz, actor text, event text, subject text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    latest record;
    mine bigint := 1;
    before bytea := decode('', 'hex');
    micros text := (extract(epoch FROM happened) * 1000000)::bigint::text;
    body text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('flis.audit'));
    SELECT number, hash INTO latest FROM audit ORDER BY number DESC LIMIT 1;
    IF FOUND THEN
        mine := latest.number + 1;
        before := latest.hash;
    END IF;
    body := concat_ws(E'\x1f', mine::text, micros, actor, event, subject);
    INSERT INTO audit (number, at, who, what, about, previous, hash)
    VALUES (mine, happened, actor, event, subject, before, sha256(before || convert_to(body, 'UTF8')));
    RETURN mine;
END
$$;

CREATE FUNCTION audit_is_append_only() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is append-only';
END
$$;

CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- The program may add to the trail by the function alone.
GRANT SELECT, INSERT, UPDATE, DELETE ON account, account_right, municipality_without_presentation, sign_in_failure
    TO ${application};
GRANT SELECT ON audit TO ${application};
REVOKE EXECUTE ON FUNCTION audit_append FROM public;
GRANT EXECUTE ON FUNCTION audit_append TO ${application};
