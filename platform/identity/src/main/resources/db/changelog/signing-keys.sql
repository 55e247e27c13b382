--liquibase formatted sql

--changeset identity:signing-keys
-- A key is published before it signs, and verifies for as long as a token it signed may live.
CREATE TABLE signing_keys (
  id text PRIMARY KEY,
  public_jwk text NOT NULL,
  sealed_private_jwk bytea NOT NULL,
  signs_from timestamptz NOT NULL,
  verifies_until timestamptz
);
