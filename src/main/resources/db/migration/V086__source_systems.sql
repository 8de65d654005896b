-- What a municipality's deliveries come from, and when they are expected. Rows are kept apart by municipality (V030).

CREATE TABLE source_system (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality integer NOT NULL,
    area text NOT NULL,
    dataset text,                                              -- none: every dataset of the area
    system text NOT NULL CHECK (length(system) BETWEEN 1 AND 120),
    supplier text NOT NULL CHECK (length(supplier) <= 120),
    data_supplier text NOT NULL CHECK (length(data_supplier) <= 120),
    version text NOT NULL CHECK (length(version) <= 60),       -- of what FLIS is sent
    contact text NOT NULL CHECK (length(contact) <= 120),      -- a role, not a person
    due_day integer CHECK (due_day BETWEEN 1 AND 28),          -- of the month after; none: the usual
    changed timestamptz NOT NULL,
    changed_by text NOT NULL
);
CREATE UNIQUE INDEX source_system_once ON source_system (municipality, area, coalesce(dataset, ''), lower(system));
CREATE INDEX source_system_alike ON source_system (area, lower(system));

GRANT SELECT, INSERT, UPDATE, DELETE ON source_system TO ${application};
ALTER TABLE source_system ENABLE ROW LEVEL SECURITY;
ALTER TABLE source_system FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON source_system USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
