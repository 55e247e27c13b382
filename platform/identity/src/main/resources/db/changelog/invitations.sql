--liquibase formatted sql

--changeset identity:invitations
-- The token itself is in the mail only. It can be made again from the master secret, the id and the generation,
-- so that a mail that failed is sent again with the same link; a renewed invitation gets the next generation.
CREATE TABLE invitations (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations,
  email text NOT NULL CHECK (email = lower(email)),
  name text NOT NULL,
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  language text NOT NULL,
  invited_by uuid REFERENCES accounts,
  generation int NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  invited_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  accepted_by uuid REFERENCES accounts,
  mail_attempts int NOT NULL DEFAULT 0,
  mail_due_at timestamptz NOT NULL,
  mailed_at timestamptz
);
CREATE INDEX invitations_to_mail ON invitations (mail_due_at) WHERE mailed_at IS NULL AND accepted_at IS NULL;
CREATE INDEX invitations_by_expiry ON invitations (expires_at) WHERE accepted_at IS NULL;
