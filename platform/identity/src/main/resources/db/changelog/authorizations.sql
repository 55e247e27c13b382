--liquibase formatted sql

--changeset identity:authorizations
-- One row is one sign-in of a browser under one organisation: the family of all its refresh tokens.
-- Codes and tokens stand here as SHA-256 only. The version lets one use of a code or refresh token win.
CREATE TABLE authorizations (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  client_id text NOT NULL,
  account_id uuid NOT NULL REFERENCES accounts,
  membership_id uuid NOT NULL REFERENCES memberships,
  scopes text[] NOT NULL,
  redirect_uri text NOT NULL,
  code_challenge text NOT NULL,
  nonce text,
  code_hash bytea UNIQUE,
  code_issued_at timestamptz,
  code_expires_at timestamptz,
  code_invalidated boolean NOT NULL DEFAULT false,
  access_hash bytea UNIQUE,
  access_issued_at timestamptz,
  access_expires_at timestamptz,
  access_invalidated boolean NOT NULL DEFAULT false,
  refresh_hash bytea UNIQUE,
  refresh_issued_at timestamptz,
  refresh_expires_at timestamptz,
  refresh_invalidated boolean NOT NULL DEFAULT false,
  id_token_hash bytea UNIQUE,
  id_token_issued_at timestamptz,
  id_token_expires_at timestamptz,
  id_token_invalidated boolean NOT NULL DEFAULT false
);
CREATE INDEX authorizations_of_a_membership ON authorizations (membership_id);
CREATE INDEX authorizations_of_an_account ON authorizations (account_id);

--changeset identity:used-refresh-tokens
-- Whoever shows one of these has a copy: the whole family is revoked.
CREATE TABLE used_refresh_tokens (
  hash bytea PRIMARY KEY,
  authorization_id uuid NOT NULL REFERENCES authorizations ON DELETE CASCADE
);
CREATE INDEX used_refresh_tokens_of_a_family ON used_refresh_tokens (authorization_id);
