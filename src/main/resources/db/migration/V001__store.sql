-- What the owner makes, now and in later migrations, the application may use; it owns nothing.
GRANT USAGE ON SCHEMA public TO ${application};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${application};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${application};

-- Everything that was ever handed in. The number is the order of receipt.
CREATE TABLE delivery (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sha256        text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    file_name     text NOT NULL,
    -- The delivery note that came beside it; it is kept in the archive too.
    note_sha256   text CHECK (note_sha256 ~ '^[0-9a-f]{64}$'),
    note_name     text,
    bytes         bigint NOT NULL,
    received_at   timestamptz NOT NULL,
    received_by   text NOT NULL,
    -- The scratch folder of the process that works on it; when that is gone, or none, the work is taken up again.
    worker        text NOT NULL,
    state         text NOT NULL CHECK (state IN ('received', 'checked', 'accepted', 'unchanged', 'rejected', 'superseded')),
    decided_at    timestamptz,
    -- The slice, known when checked. Public statistics are one slice: municipality and month are 0.
    dataset       text,
    municipality  integer CHECK (municipality = 0 OR municipality BETWEEN 101 AND 860),
    month         integer CHECK (month = 0 OR month % 100 BETWEEN 1 AND 12),
    sequence      bigint,
    source_system text,
    row_count     bigint,
    fact_path     text UNIQUE,
    fact_bytes    bigint,
    -- The delivery with the same bytes, when unchanged.
    same_as       bigint REFERENCES delivery,
    CHECK (state NOT IN ('checked', 'accepted', 'superseded', 'unchanged') OR num_nulls(dataset, municipality, month) = 0),
    CHECK (state NOT IN ('accepted', 'superseded') OR num_nulls(row_count, fact_path, fact_bytes, decided_at) = 0),
    CHECK ((state = 'unchanged') = (same_as IS NOT NULL))
);

-- The current delivery of a slice; never two.
CREATE UNIQUE INDEX delivery_current ON delivery (dataset, municipality, month) WHERE state = 'accepted';
CREATE INDEX delivery_slice ON delivery (dataset, municipality, month, number);
CREATE INDEX delivery_sha256 ON delivery (sha256) WHERE state = 'accepted';
CREATE INDEX delivery_unfinished ON delivery (worker) WHERE state IN ('received', 'checked');

CREATE TABLE finding (
    delivery   bigint NOT NULL REFERENCES delivery,
    position   integer NOT NULL,
    check_name text NOT NULL,
    severity   text NOT NULL CHECK (severity IN ('ERROR', 'WARNING')),
    file_name  text NOT NULL,
    line       bigint NOT NULL,
    column_name text,
    value      text,
    message    text NOT NULL,
    advice     text NOT NULL,
    PRIMARY KEY (delivery, position)
);

-- A municipality lets its data of an area be used; nothing is used without it. What was withdrawn is kept.
CREATE TABLE permission (
    municipality integer NOT NULL,
    area         text NOT NULL,
    granted_at   timestamptz NOT NULL,
    granted_by   text NOT NULL,
    revoked_at   timestamptz,
    revoked_by   text,
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE UNIQUE INDEX permission_open ON permission (municipality, area) WHERE revoked_at IS NULL;

-- Many small deliveries of a municipality's year as one file; a copy of their rows, made to be read fast.
CREATE TABLE compacted_file (
    path         text PRIMARY KEY,
    dataset      text NOT NULL,
    municipality integer NOT NULL,
    year         integer NOT NULL,
    row_count    bigint NOT NULL,
    bytes        bigint NOT NULL,
    first_month  integer NOT NULL,
    last_month   integer NOT NULL,
    deliveries   bigint[] NOT NULL
);
CREATE INDEX compacted_file_partition ON compacted_file (dataset, municipality, year);

CREATE TABLE publication (
    number    bigint PRIMARY KEY CHECK (number >= 1),
    at        timestamptz NOT NULL,
    monthly   boolean NOT NULL,
    catalogue text NOT NULL,
    mart      text NOT NULL
);
CREATE INDEX publication_at ON publication (at);

-- The state of a dataset's Iceberg table from a publication on, until the next row of the dataset.
CREATE TABLE published_table (
    dataset           text NOT NULL,
    since             bigint NOT NULL REFERENCES publication,
    snapshot_id       bigint NOT NULL,
    metadata_location text NOT NULL,
    PRIMARY KEY (dataset, since)
);

-- Which delivery a slice showed in the publications since <= n < until.
CREATE TABLE published_slice (
    dataset      text NOT NULL,
    municipality integer NOT NULL,
    month        integer NOT NULL,
    delivery     bigint NOT NULL REFERENCES delivery,
    since        bigint NOT NULL REFERENCES publication,
    until        bigint CHECK (until > since),
    PRIMARY KEY (dataset, municipality, month, since)
);
CREATE UNIQUE INDEX published_slice_open ON published_slice (dataset, municipality, month) WHERE until IS NULL;

-- Which files held a dataset's rows in the publications since <= n < until.
CREATE TABLE published_file (
    path         text NOT NULL,
    dataset      text NOT NULL,
    municipality integer NOT NULL,
    year         integer NOT NULL,
    row_count    bigint NOT NULL,
    since        bigint NOT NULL REFERENCES publication,
    until        bigint CHECK (until > since),
    PRIMARY KEY (path, since)
);
CREATE UNIQUE INDEX published_file_open ON published_file (path) WHERE until IS NULL;

-- Iceberg's JdbcCatalog, schema version 1; made here because the application may not make tables.
CREATE TABLE iceberg_tables (
    catalog_name               varchar(255) NOT NULL,
    table_namespace            varchar(255) NOT NULL,
    table_name                 varchar(255) NOT NULL,
    metadata_location          varchar(1000),
    previous_metadata_location varchar(1000),
    iceberg_type               varchar(5),
    PRIMARY KEY (catalog_name, table_namespace, table_name)
);
CREATE TABLE iceberg_namespace_properties (
    catalog_name   varchar(255) NOT NULL,
    namespace      varchar(255) NOT NULL,
    property_key   varchar(255),
    property_value varchar(1000),
    PRIMARY KEY (catalog_name, namespace, property_key)
);
