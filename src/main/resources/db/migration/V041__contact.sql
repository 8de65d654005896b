-- Whom the others may ask about a municipality's figures. Everybody reads it; its own local administrator writes it.
CREATE TABLE contact (
    municipality integer PRIMARY KEY,
    name text NOT NULL CHECK (length(name) <= 120),
    reach text NOT NULL CHECK (length(reach) <= 200),      -- telephone, e-mail, as they wrote it
    changed timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON contact TO ${application};
ALTER TABLE contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON contact USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
CREATE POLICY everybody_reads ON contact FOR SELECT USING (true);
