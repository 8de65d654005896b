-- Municipalities that a user holds his own against, under a name of his.

CREATE TABLE peer_group (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account text NOT NULL REFERENCES account (name) ON DELETE CASCADE,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    UNIQUE (account, name)
);

CREATE TABLE peer_group_member (
    peer_group bigint NOT NULL REFERENCES peer_group (number) ON DELETE CASCADE,
    municipality integer NOT NULL,
    PRIMARY KEY (peer_group, municipality)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON peer_group, peer_group_member TO ${application};
