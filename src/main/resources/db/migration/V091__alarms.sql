-- Swing alarms: months that are not as expected, until somebody has explained them (docs/decisions/0094).

CREATE TABLE alarm (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality integer NOT NULL,
    area         text NOT NULL,
    source       text NOT NULL,             -- what swings together: the figures of an area that are built on it
    month        integer NOT NULL,
    key_figure   text NOT NULL,             -- the one that swings most
    others       text[] NOT NULL,
    value        double precision NOT NULL, -- to tell what is odd; the figure itself is read where it is shown
    middle       double precision NOT NULL,
    level        double precision NOT NULL,
    low          double precision NOT NULL,
    high         double precision NOT NULL,
    alike        double precision,          -- how the alike moved, as a share of their level
    score        double precision NOT NULL,
    state        text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'EXPLAINED', 'GONE')),
    raised_by    bigint NOT NULL REFERENCES publication,
    raised_at    timestamptz NOT NULL,
    owner        text,                      -- an account; nobody yet when empty
    task         bigint REFERENCES task ON DELETE SET NULL,
    note         bigint REFERENCES note ON DELETE SET NULL,
    closed_at    timestamptz,
    closed_by    text,
    closed_title text,
    CHECK ((state = 'OPEN') = (closed_at IS NULL))
);
-- One at a time for each cause; what an other delivery made good may come again.
CREATE UNIQUE INDEX alarm_cause ON alarm (municipality, area, source, month) WHERE state <> 'GONE';
CREATE INDEX alarm_municipality ON alarm (municipality, state, month);

-- Up to which publication the figures have been looked at. Of no municipality.
CREATE TABLE alarm_run (
    publication bigint PRIMARY KEY REFERENCES publication,
    at          timestamptz NOT NULL,
    millis      bigint NOT NULL,
    months      integer NOT NULL,           -- municipality-months that were looked at
    raised      integer NOT NULL,
    gone        integer NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON alarm TO ${application};
GRANT SELECT, INSERT ON alarm_run TO ${application};
ALTER TABLE alarm ENABLE ROW LEVEL SECURITY;
ALTER TABLE alarm FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON alarm USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
