-- Orders of raw data, and the extracts that were made of them (docs/decisions/0095). Rows are kept apart by municipality (V030).

CREATE TABLE raw_order (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality integer NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    content text NOT NULL,                     -- omraade:skole, datasaet:elev or pakke:…
    first_month integer,                       -- none: from the first that was delivered
    scope text NOT NULL CHECK (scope IN ('FULL', 'DELTA')),
    format text NOT NULL CHECK (format IN ('CSV', 'PARQUET')),
    start date NOT NULL,
    rhythm text NOT NULL CHECK (rhythm IN ('ONCE', 'MONTHLY')),
    sender text REFERENCES sender (name) ON DELETE SET NULL, -- in whose SFTP area extracts are laid; none: the portal alone
    password bytea,                            -- sealed by keys/extract.key; none: not encrypted
    by_name text NOT NULL,                     -- whose rights every making is held against
    changed timestamptz NOT NULL,
    -- When it is made next; none: not by itself.
    due timestamptz,
    state text NOT NULL CHECK (state IN ('WAITING', 'DONE', 'STOPPED', 'REFUSED')),
    -- What came of the last attempt, and when.
    outcome text CHECK (outcome IN ('MADE', 'NOTHING_NEW', 'REFUSED', 'FAILED')),
    looked timestamptz,
    about text NOT NULL DEFAULT '',
    CHECK ((state = 'WAITING') = (due IS NOT NULL))
);
CREATE INDEX raw_order_municipality ON raw_order (municipality);
CREATE INDEX raw_order_due ON raw_order (due) WHERE due IS NOT NULL;

-- What the receiver of an order holds after its last extract: what the next delta is told against.
CREATE TABLE raw_held (
    order_number bigint NOT NULL REFERENCES raw_order ON DELETE CASCADE,
    dataset text NOT NULL,
    month integer NOT NULL,
    delivery bigint NOT NULL,
    PRIMARY KEY (order_number, dataset, month)
);

-- An extract that is whole: its row is written when its file is lasting.
CREATE TABLE raw_extract (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality integer NOT NULL,
    order_number bigint REFERENCES raw_order ON DELETE SET NULL,
    title text NOT NULL,
    file_name text NOT NULL,
    path text NOT NULL UNIQUE,                 -- in the folder files of the data folder
    publication bigint NOT NULL,
    areas text[] NOT NULL,                     -- of which one must have the right, to take it
    datasets integer NOT NULL,
    scope text NOT NULL CHECK (scope IN ('FULL', 'DELTA')),
    format text NOT NULL CHECK (format IN ('CSV', 'PARQUET')),
    encrypted boolean NOT NULL,
    sender text,                               -- in whose area it lies
    made timestamptz NOT NULL,
    by_name text NOT NULL,
    bytes bigint NOT NULL,
    row_count bigint NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    -- Months of datasets: as the receiver had none, in the place of others, taken back.
    fresh integer NOT NULL,
    replaced integer NOT NULL,
    gone integer NOT NULL,
    kept_until timestamptz NOT NULL,
    removed timestamptz                        -- the file is no longer there
);
CREATE INDEX raw_extract_municipality ON raw_extract (municipality, number);

GRANT SELECT, INSERT, UPDATE, DELETE ON raw_order, raw_held, raw_extract TO ${application};

ALTER TABLE raw_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE raw_order FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON raw_order USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
ALTER TABLE raw_held ENABLE ROW LEVEL SECURITY;
ALTER TABLE raw_held FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON raw_held USING (EXISTS (SELECT FROM raw_order o WHERE o.number = order_number));
ALTER TABLE raw_extract ENABLE ROW LEVEL SECURITY;
ALTER TABLE raw_extract FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON raw_extract USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
