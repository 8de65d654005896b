-- Reconciliation certificates: what was delivered of some months, held against the ledger, signed (docs/decisions/0093).

CREATE TABLE certificate (
    number          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dataset         text NOT NULL,
    municipality    integer NOT NULL,
    first_month     integer NOT NULL CHECK (first_month % 100 BETWEEN 1 AND 12),
    last_month      integer NOT NULL CHECK (last_month % 100 BETWEEN 1 AND 12 AND last_month >= first_month),
    basis           text NOT NULL CHECK (basis IN ('LEDGER', 'NOTE')),
    columns         integer NOT NULL,       -- how many columns of the dataset's control totals
    whole           boolean NOT NULL,       -- whether by whole codes
    agrees          boolean NOT NULL,
    difference      numeric NOT NULL,
    remark          text NOT NULL CHECK (length(remark) <= 2000),
    signed_at       timestamptz NOT NULL,
    signed_by       text NOT NULL,
    signed_title    text NOT NULL,
    signed_role     text NOT NULL CHECK (length(signed_role) BETWEEN 1 AND 80),
    withdrawn_at    timestamptz,
    withdrawn_by    text,
    withdrawn_title text,
    withdrawn_why   text CHECK (length(withdrawn_why) BETWEEN 1 AND 2000),
    CHECK (num_nulls(withdrawn_at, withdrawn_by, withdrawn_title, withdrawn_why) IN (0, 4))
);
CREATE INDEX certificate_municipality ON certificate (municipality, number);

-- The deliveries that it is about.
CREATE TABLE certificate_month (
    certificate bigint NOT NULL REFERENCES certificate,
    month       integer NOT NULL,
    delivery    bigint NOT NULL REFERENCES delivery,
    PRIMARY KEY (certificate, month)
);

CREATE TABLE certificate_line (
    certificate bigint NOT NULL REFERENCES certificate,
    position    integer NOT NULL,
    codes       text[] NOT NULL,
    row_count   bigint NOT NULL,
    amount      numeric NOT NULL,
    noted       numeric,
    ledger      numeric,
    PRIMARY KEY (certificate, position)
);

-- What was signed is never changed; withdrawing it is all that can be done.
REVOKE UPDATE, DELETE ON certificate, certificate_month, certificate_line FROM ${application};
GRANT SELECT, INSERT ON certificate, certificate_month, certificate_line TO ${application};
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_title, withdrawn_why) ON certificate TO ${application};

ALTER TABLE certificate ENABLE ROW LEVEL SECURITY;
ALTER TABLE certificate FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON certificate USING (flis_sees(municipality)) WITH CHECK (flis_sees(municipality));
ALTER TABLE certificate_month ENABLE ROW LEVEL SECURITY;
ALTER TABLE certificate_month FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON certificate_month USING (EXISTS (SELECT FROM certificate c WHERE c.number = certificate));
ALTER TABLE certificate_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE certificate_line FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON certificate_line USING (EXISTS (SELECT FROM certificate c WHERE c.number = certificate));
