--liquibase formatted sql

--changeset clients:withdrawal-codes
CREATE TABLE withdrawal_code (
    code_hash text PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES client,
    given_at  timestamptz NOT NULL
);
CREATE INDEX withdrawal_code_of_client ON withdrawal_code (client_id);
COMMENT ON TABLE withdrawal_code IS
    'With which a client takes back a consent on the public pages: a hash with the centre''s key, never the code.';

--changeset clients:withdrawal-codes-are-known-with-their-client splitStatements:false
CALL seal_with_client('withdrawal_code', 'client_id');
