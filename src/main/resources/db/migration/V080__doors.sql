-- Who hands deliveries in, by which right, and what is on its way in (docs/decisions/0090).

-- What whoever handed it in may deliver, so that a check taken up after a crash asks for the same. Empty: the operator at the
-- machine, who may deliver anything; 0: public statistics alone; else a municipality's, of these areas.
ALTER TABLE delivery
    ADD COLUMN door text NOT NULL DEFAULT 'MACHINE' CHECK (door IN ('MACHINE', 'PORTAL', 'HTTP', 'SFTP')),
    ADD COLUMN from_municipality integer CHECK (from_municipality = 0 OR from_municipality BETWEEN 101 AND 860),
    ADD COLUMN from_areas text[];

-- A program, of a supplier or of the municipality itself, that delivers and does nothing else.
CREATE TABLE sender (
    name text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9-]{1,30}-[1-8][0-9]{2}$'),
    municipality integer NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 80),
    areas text[] NOT NULL,
    password text,                        -- Argon2id; empty: keys alone
    blocked boolean NOT NULL DEFAULT false,
    made timestamptz NOT NULL,
    made_by text NOT NULL,
    last_seen timestamptz
);
CREATE INDEX sender_municipality ON sender (municipality);

-- By what it shows itself over SFTP.
CREATE TABLE sender_key (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sender text NOT NULL REFERENCES sender (name) ON DELETE CASCADE,
    kind text NOT NULL,                   -- ssh-ed25519 …
    title text NOT NULL,
    fingerprint text NOT NULL,            -- SHA256:…, as OpenSSH writes it
    made timestamptz NOT NULL,
    made_by text NOT NULL,
    last_used timestamptz,
    UNIQUE (sender, fingerprint)
);

-- By what it shows itself over HTTP; only the hash is kept.
CREATE TABLE sender_token (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sender text NOT NULL REFERENCES sender (name) ON DELETE CASCADE,
    title text NOT NULL,
    hash bytea NOT NULL UNIQUE,           -- SHA-256: what is hashed is 256 random bits
    begins text NOT NULL,
    made timestamptz NOT NULL,
    made_by text NOT NULL,
    expires timestamptz NOT NULL,
    last_used timestamptz,
    revoked timestamptz
);
CREATE INDEX sender_token_sender ON sender_token (sender);

-- A file that came whole into a sender's SFTP area: its client closed it. Gone when its receipt lies there.
CREATE TABLE arrival (
    sender text NOT NULL REFERENCES sender (name) ON DELETE CASCADE,
    name text NOT NULL,
    -- A note waits for its file; an unfinished one for the name that its client will give it.
    kind text NOT NULL CHECK (kind IN ('FILE', 'NOTE', 'UNFINISHED')),
    note text NOT NULL,                   -- the name of the note that would belong to it
    closed timestamptz NOT NULL,
    worker text NOT NULL DEFAULT '',      -- the scratch folder of the process that takes it in
    PRIMARY KEY (sender, name)
);

-- A file that comes over HTTP in pieces. Its bytes are in the folder uploads.
CREATE TABLE upload (
    id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{32}$'),
    by_name text NOT NULL,
    file_name text NOT NULL,
    bytes bigint NOT NULL CHECK (bytes > 0),
    begun timestamptz NOT NULL,
    touched timestamptz NOT NULL,
    delivery bigint REFERENCES delivery,
    municipality integer                  -- whose; empty: public statistics
);

GRANT SELECT, INSERT, UPDATE, DELETE ON sender, sender_key, sender_token, arrival, upload TO ${application};

ALTER TABLE sender ENABLE ROW LEVEL SECURITY;
ALTER TABLE sender FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON sender USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
ALTER TABLE sender_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE sender_key FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON sender_key USING (EXISTS (SELECT FROM sender s WHERE s.name = sender));
ALTER TABLE sender_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE sender_token FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON sender_token USING (EXISTS (SELECT FROM sender s WHERE s.name = sender));
ALTER TABLE arrival ENABLE ROW LEVEL SECURITY;
ALTER TABLE arrival FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON arrival USING (EXISTS (SELECT FROM sender s WHERE s.name = sender));
ALTER TABLE upload ENABLE ROW LEVEL SECURITY;
ALTER TABLE upload FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON upload
    USING (flis_sees(municipality) OR flis_sees_nobodys(municipality)) WITH CHECK (flis_sees(municipality) OR flis_sees_nobodys(municipality));
