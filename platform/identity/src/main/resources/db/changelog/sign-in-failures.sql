--liquibase formatted sql

--changeset identity:sign-in-failures
-- The subject is a keyed hash of an e-mail address or a remote address: neither stands here in clear.
CREATE TABLE sign_in_failures (
  subject bytea PRIMARY KEY,
  failures int NOT NULL,
  last_at timestamptz NOT NULL,
  locked_until timestamptz
);
CREATE INDEX sign_in_failures_by_age ON sign_in_failures (last_at);
