-- The tasks that were made of what is due, so that each is made once and done when the delivery is there.
CREATE TABLE delivery_reminder (
    municipality integer NOT NULL,
    area text NOT NULL,
    month integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('DUE', 'REJECTED')),
    task bigint REFERENCES task ON DELETE SET NULL,            -- none: somebody has deleted it
    late boolean NOT NULL DEFAULT false,                       -- it was said that the day is over
    closed boolean NOT NULL DEFAULT false,
    made timestamptz NOT NULL,
    PRIMARY KEY (municipality, area, month, kind)
);
CREATE INDEX delivery_reminder_open ON delivery_reminder (municipality) WHERE NOT closed;

GRANT SELECT, INSERT, UPDATE, DELETE ON delivery_reminder TO ${application};
ALTER TABLE delivery_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery_reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON delivery_reminder USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
