-- Benchmarking pages that users build. Rows are kept apart by municipality (V030, V042); a board with an owner is seen by
-- him alone, whatever a statement asks for: the program says who he is, one transaction at a time.

CREATE TABLE board (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    municipality integer,                                      -- none: central staff's
    owner text REFERENCES account (name) ON DELETE CASCADE,    -- none: everybody of the municipality sees it
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    text text NOT NULL CHECK (length(text) <= 2000),
    author text NOT NULL,
    author_title text NOT NULL,
    written timestamptz NOT NULL,
    changed timestamptz
);
CREATE INDEX board_municipality ON board (municipality);

CREATE TABLE board_item (
    board bigint NOT NULL REFERENCES board (number) ON DELETE CASCADE,
    position integer NOT NULL,
    key_figure text NOT NULL,
    form text NOT NULL,
    PRIMARY KEY (board, position),
    UNIQUE (board, key_figure, form)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON board, board_item TO ${application};

ALTER TABLE board ENABLE ROW LEVEL SECURITY;
ALTER TABLE board FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON board
    USING ((flis_sees(municipality) OR flis_sees_nobodys(municipality))
        AND (owner IS NULL OR owner = current_setting('flis.account', true)))
    WITH CHECK ((flis_sees(municipality) OR flis_sees_nobodys(municipality))
        AND (owner IS NULL OR owner = current_setting('flis.account', true)));
ALTER TABLE board_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE board_item FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON board_item USING (EXISTS (SELECT FROM board b WHERE b.number = board));
