-- What users write: notes on key figures, messages, tasks, favourites. Rows are kept apart by municipality (V030).

CREATE OR REPLACE FUNCTION flis_sees(municipality integer) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(current_setting('flis.rows', true) IN ('all', municipality::text), false)
$$;

-- Bound to key figure × municipality × period.
CREATE TABLE note (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key_figure text NOT NULL,
    municipality integer NOT NULL,
    period text NOT NULL,
    first_month integer NOT NULL,          -- as Month.index counts
    last_month integer NOT NULL,
    shared boolean NOT NULL,               -- with the other municipalities, KL and the operator
    answers bigint REFERENCES note ON DELETE SET NULL,
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    author text NOT NULL,
    author_title text NOT NULL,
    written timestamptz NOT NULL,
    changed timestamptz
);
CREATE INDEX note_key_figure ON note (key_figure, municipality);
CREATE INDEX note_answers ON note (answers) WHERE answers IS NOT NULL;

-- Without a municipality: from the operator to everybody.
CREATE TABLE message (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality integer,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    text text NOT NULL CHECK (length(text) <= 4000),
    author text NOT NULL,
    author_title text NOT NULL,
    written timestamptz NOT NULL,
    changed timestamptz
);
CREATE INDEX message_written ON message (municipality, written);

-- Without a municipality: the operator's own.
CREATE TABLE task (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality integer,
    kind text NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    text text NOT NULL CHECK (length(text) <= 4000),
    assigned text,                         -- an account; empty: nobody yet
    status text NOT NULL,
    priority text NOT NULL,
    due date,
    done integer NOT NULL CHECK (done BETWEEN 0 AND 100),
    predecessor bigint REFERENCES task ON DELETE SET NULL CHECK (predecessor <> number),
    author text NOT NULL,
    written timestamptz NOT NULL,
    changed timestamptz
);
CREATE INDEX task_municipality ON task (municipality, due);

CREATE TABLE favourite (
    account text NOT NULL REFERENCES account (name) ON DELETE CASCADE,
    municipality integer,
    key_figure text NOT NULL,
    added timestamptz NOT NULL,
    PRIMARY KEY (account, key_figure)
);

-- Since when something is new to somebody: his visit before this one.
CREATE TABLE front_page_visit (
    account text PRIMARY KEY REFERENCES account (name) ON DELETE CASCADE,
    municipality integer,
    before timestamptz NOT NULL,
    latest timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON note, message, task, favourite, front_page_visit TO ${application};

ALTER TABLE note ENABLE ROW LEVEL SECURITY;
ALTER TABLE note FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON note USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
CREATE POLICY shared_rows ON note FOR SELECT USING (shared);
ALTER TABLE message ENABLE ROW LEVEL SECURITY;
ALTER TABLE message FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON message USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
CREATE POLICY everybodys_rows ON message FOR SELECT USING (municipality IS NULL);
ALTER TABLE task ENABLE ROW LEVEL SECURITY;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON task USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
ALTER TABLE favourite ENABLE ROW LEVEL SECURITY;
ALTER TABLE favourite FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON favourite USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
ALTER TABLE front_page_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE front_page_visit FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON front_page_visit USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
