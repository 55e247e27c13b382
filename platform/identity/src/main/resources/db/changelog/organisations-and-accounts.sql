--liquibase formatted sql

--changeset identity:organisations
CREATE TABLE organisations (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 63),
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('centre', 'region', 'administration')),
  languages text[] NOT NULL CHECK (cardinality(languages) > 0),
  created_at timestamptz NOT NULL
);

--changeset identity:accounts
CREATE TABLE accounts (
  id uuid PRIMARY KEY,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  name text NOT NULL,
  password_hash text NOT NULL,
  locale text NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at timestamptz
);

--changeset identity:memberships
CREATE TABLE memberships (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts,
  organisation_id uuid NOT NULL REFERENCES organisations,
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  since timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE UNIQUE INDEX memberships_one_live_per_organisation
  ON memberships (account_id, organisation_id) WHERE ended_at IS NULL;
CREATE INDEX memberships_of_an_organisation ON memberships (organisation_id) WHERE ended_at IS NULL;
