--liquibase formatted sql

--changeset rights:erasures-and-retention splitStatements:false
CREATE TABLE erasure (
    id                uuid PRIMARY KEY,
    client_id         uuid NOT NULL,
    number            text NOT NULL,
    because           text NOT NULL,
    registered_on     date NOT NULL,
    proposed_at       timestamptz NOT NULL,
    proposed_by       uuid NOT NULL,
    proposed_by_name  text NOT NULL,
    paper             text,
    destroyed         jsonb,
    confirmed_at      timestamptz,
    confirmed_by      uuid,
    confirmed_by_name text,
    CHECK (num_nonnulls(destroyed, confirmed_at, confirmed_by, confirmed_by_name) IN (0, 4)),
    CHECK (confirmed_by <> proposed_by)
);
CREATE UNIQUE INDEX erasure_of_client ON erasure (client_id);
CREATE INDEX erasure_by_time ON erasure (proposed_at DESC);
COMMENT ON TABLE erasure IS
    'Files that are to be destroyed, and the tombstones of those that were: the number, when, why, who, and how many rows '
    'of which kind. No reference to the client''s row, which is gone.';
CALL seal_with_client('erasure', 'client_id');

CREATE TABLE retention (
    only_one   boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    months     int NOT NULL CHECK (months BETWEEN 6 AND 360),
    version    bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE retention IS
    'How long a file is kept after anybody last needed it (handbook 7.4, 8.4), on paper as well as here.';
INSERT INTO retention (months) VALUES (60);
