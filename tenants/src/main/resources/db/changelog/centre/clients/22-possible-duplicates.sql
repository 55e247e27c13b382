--liquibase formatted sql

--changeset clients:possible-duplicates splitStatements:false
CREATE TABLE possible_duplicate (
    id            uuid PRIMARY KEY,
    client_id     uuid NOT NULL REFERENCES client ON DELETE CASCADE,
    other_id      uuid NOT NULL REFERENCES client ON DELETE CASCADE,
    score         double precision NOT NULL,
    reasons       text[] NOT NULL,
    noticed_at    timestamptz NOT NULL,
    dealt_with_at timestamptz,
    dealt_with_by uuid,
    dealt_with_by_name text,
    UNIQUE (client_id, other_id),
    CHECK (client_id <> other_id),
    CHECK (num_nonnulls(dealt_with_at, dealt_with_by, dealt_with_by_name) IN (0, 3))
);
CREATE INDEX possible_duplicate_of_other ON possible_duplicate (other_id);
CALL seal_with_client('possible_duplicate', 'client_id');
-- Only who may know of both is told that they are alike.
CALL seal_with_other_client('possible_duplicate', 'other_id');
COMMENT ON TABLE possible_duplicate IS
    'Somebody who could not know of a restricted client registered a person very much like her: for her team to see.';
