--liquibase formatted sql

--changeset gateway:browser-sessions
-- Column names and meaning are Spring Session's. Times are milliseconds since 1970 in UTC.
CREATE TABLE spring_session (
  primary_id            text   PRIMARY KEY,
  session_id            text   NOT NULL UNIQUE,
  creation_time         bigint NOT NULL,
  last_access_time      bigint NOT NULL,
  max_inactive_interval int    NOT NULL,
  expiry_time           bigint NOT NULL,
  principal_name        text
);
CREATE INDEX spring_session_expiry_time ON spring_session (expiry_time);

CREATE TABLE spring_session_attributes (
  session_primary_id text  NOT NULL REFERENCES spring_session ON DELETE CASCADE,
  attribute_name     text  NOT NULL,
  attribute_bytes    bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);

--changeset gateway:sign-ins
-- The tokens of one browser session, one row per organisation. The row is also what a refresh locks.
CREATE TABLE sign_in (
  session                 text        NOT NULL REFERENCES spring_session ON DELETE CASCADE,
  organisation            text        NOT NULL,
  access_token            text        NOT NULL,
  access_token_expires_at timestamptz NOT NULL,
  refresh_token           text        NOT NULL,
  signed_in_at            timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (session, organisation)
);
