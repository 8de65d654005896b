-- What people decide about deliveries, and what the pages about them ask for.

-- Withdrawn: it was accepted, and somebody of the municipality took it back. Its rows stay for the publications that showed them.
ALTER TABLE delivery
    DROP CONSTRAINT delivery_state_check,
    ADD CONSTRAINT delivery_state_check CHECK (state IN
        ('received', 'checked', 'accepted', 'unchanged', 'rejected', 'superseded', 'withdrawn'));

-- Accepted: although a check rejects it, and that check lets a person say so.
CREATE TABLE delivery_decision (
    delivery bigint NOT NULL REFERENCES delivery,
    decision text NOT NULL CHECK (decision IN ('accepted', 'withdrawn')),
    at timestamptz NOT NULL,
    by_name text NOT NULL,
    by_title text NOT NULL,
    comment text NOT NULL CHECK (length(comment) BETWEEN 1 AND 2000),
    PRIMARY KEY (delivery, decision)
);
CREATE INDEX delivery_decision_at ON delivery_decision (at) WHERE decision = 'withdrawn';

-- More findings of a kind than are told one by one stand in one row.
ALTER TABLE finding ADD COLUMN stands_for bigint NOT NULL DEFAULT 1 CHECK (stands_for >= 1);

-- The calendar reads months, the list of what came a municipality.
CREATE INDEX delivery_month ON delivery (month, municipality) WHERE municipality > 0;
CREATE INDEX delivery_municipality ON delivery (municipality, number);

GRANT SELECT, INSERT, UPDATE, DELETE ON delivery_decision TO ${application};
