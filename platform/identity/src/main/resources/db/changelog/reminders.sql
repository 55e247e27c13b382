--liquibase formatted sql

--changeset identity:reminders
-- The key is what makes a second mail of a day impossible, whatever is asked for twice. No row says what waits.
CREATE TABLE reminders (
  organisation_id uuid NOT NULL REFERENCES organisations,
  account_id uuid NOT NULL REFERENCES accounts,
  day date NOT NULL,
  waiting int NOT NULL CHECK (waiting > 0),
  mail_due_at timestamptz NOT NULL,
  mail_until timestamptz NOT NULL,
  mail_attempts int NOT NULL DEFAULT 0,
  taken_at timestamptz,
  mailed_at timestamptz,
  PRIMARY KEY (organisation_id, account_id, day)
);
CREATE INDEX reminders_to_mail ON reminders (mail_due_at) WHERE mailed_at IS NULL AND taken_at IS NULL;
CREATE INDEX reminders_by_day ON reminders (day);
COMMENT ON COLUMN reminders.day IS 'On the clock of the organisation.';
COMMENT ON COLUMN reminders.mail_until IS 'When that day is over there: a reminder is not sent the day after.';
COMMENT ON COLUMN reminders.taken_at IS 'From then on it may have been sent; without mailed_at nobody knows, and nobody sends it again.';

CREATE TABLE unwanted_reminders (
  account_id uuid NOT NULL REFERENCES accounts,
  organisation_id uuid NOT NULL REFERENCES organisations,
  PRIMARY KEY (account_id, organisation_id)
);
COMMENT ON TABLE unwanted_reminders IS 'Who has turned them off, where; kept when a membership ends and another begins.';
