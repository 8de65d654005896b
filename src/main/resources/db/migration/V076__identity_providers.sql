-- Who signs in at his municipality's own identity provider (OIDC), and as whom it knows him (docs/decisions/0086).

-- He is let in by the provider and by nothing else. Operators and catalogue editors belong to no municipality that could vouch.
ALTER TABLE account ADD COLUMN by_provider boolean NOT NULL DEFAULT false CHECK (NOT by_provider OR municipality IS NOT NULL);

-- Made at his first sign-in; one account is one person there, and the other way round.
CREATE TABLE provider_identity (
    account text PRIMARY KEY REFERENCES account (name) ON DELETE CASCADE,
    issuer text NOT NULL,
    subject text NOT NULL,
    made timestamptz NOT NULL,
    UNIQUE (issuer, subject)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON provider_identity TO ${application};
ALTER TABLE provider_identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider_identity FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON provider_identity USING (EXISTS (SELECT FROM account a WHERE a.name = account));
