--liquibase formatted sql

--changeset library:subscriptions
--comment Of which countries a centre is told what changed, and what of it somebody there has taken note of.
CREATE TABLE network.library_subscription (
  centre_id uuid NOT NULL DEFAULT network.speaker(),
  country   text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  since     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (centre_id, country)
);
CREATE TABLE network.library_seen (
  centre_id    uuid NOT NULL DEFAULT network.speaker(),
  sheet_id     uuid NOT NULL REFERENCES network.library_sheet,
  number       int NOT NULL,
  seen_by      uuid NOT NULL,
  seen_by_name text NOT NULL,
  seen_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (centre_id, sheet_id)
);

--comment Who in a centre answers for what is known of a country (handbook 4.5): counsellors fluent in its language.
CREATE TABLE network.library_responsible (
  centre_id   uuid NOT NULL DEFAULT network.speaker(),
  country     text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  person_id   uuid NOT NULL,
  person_name text NOT NULL CHECK (person_name <> ''),
  since       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (centre_id, country)
);

--comment What a centre adds to a sheet for its own visitors. The shared part stays shared, and goes on changing.
CREATE TABLE network.library_adaptation (
  centre_id uuid NOT NULL DEFAULT network.speaker(),
  sheet_id  uuid NOT NULL REFERENCES network.library_sheet,
  shown     boolean NOT NULL,
  -- By language: {"intro", "contacts"}
  words     jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(words) = 'object'),
  changed_at timestamptz NOT NULL DEFAULT now(),
  version   bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (centre_id, sheet_id)
);
ALTER TABLE network.library_subscription ENABLE ROW LEVEL SECURITY;
ALTER TABLE network.library_seen ENABLE ROW LEVEL SECURITY;
ALTER TABLE network.library_responsible ENABLE ROW LEVEL SECURITY;
ALTER TABLE network.library_adaptation ENABLE ROW LEVEL SECURITY;
CREATE POLICY its_own ON network.library_subscription TO mrc_centre
  USING (centre_id = (SELECT network.speaker())) WITH CHECK (centre_id = (SELECT network.speaker()));
CREATE POLICY its_own ON network.library_seen TO mrc_centre
  USING (centre_id = (SELECT network.speaker())) WITH CHECK (centre_id = (SELECT network.speaker()));
CREATE POLICY its_own ON network.library_responsible TO mrc_centre
  USING (centre_id = (SELECT network.speaker())) WITH CHECK (centre_id = (SELECT network.speaker()));
CREATE POLICY its_own ON network.library_adaptation TO mrc_centre
  USING (centre_id = (SELECT network.speaker())) WITH CHECK (centre_id = (SELECT network.speaker()));
GRANT SELECT, INSERT, UPDATE, DELETE
  ON network.library_subscription, network.library_seen, network.library_responsible, network.library_adaptation
  TO mrc_centre;
--rollback DROP TABLE network.library_adaptation, network.library_responsible, network.library_seen, network.library_subscription;

--changeset library:corrections
--comment That something in a sheet is wrong, said by staff or by the public through a centre's pages. No name of the public.
CREATE TABLE network.library_correction (
  id           uuid PRIMARY KEY,
  sheet_id     uuid NOT NULL REFERENCES network.library_sheet,
  -- The statement that it is about; null: the sheet as a whole.
  block_id     uuid,
  -- In which the reader read it.
  language     text NOT NULL,
  words        text NOT NULL CHECK (words <> ''),
  source_url   text CHECK (source_url ~ '^https?://[^[:space:]/?#@]+([/?#][^[:space:]]*)?$'),
  centre_id    uuid NOT NULL DEFAULT network.speaker(),
  -- Null for the public.
  said_by      uuid,
  said_by_name text,
  said_at      timestamptz NOT NULL DEFAULT now(),
  state        text NOT NULL DEFAULT 'NEW' CHECK (state IN ('NEW', 'TAKEN_UP', 'NOT_SO')),
  answer       text,
  decider_id   uuid,
  decided_by   uuid,
  decided_by_name text,
  decided_at   timestamptz,
  version      bigint NOT NULL DEFAULT 0,
  CHECK ((said_by IS NULL) = (said_by_name IS NULL)),
  CHECK ((state = 'NEW') = (decided_by IS NULL AND decided_at IS NULL AND decider_id IS NULL))
);
CREATE INDEX library_correction_open ON network.library_correction (sheet_id, said_at) WHERE state = 'NEW';
CREATE INDEX library_correction_said ON network.library_correction (centre_id, said_at DESC);
ALTER TABLE network.library_correction ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_sides_read ON network.library_correction FOR SELECT TO mrc_centre
  USING (centre_id = (SELECT network.speaker()) OR network.owns_sheet(sheet_id)
    OR network.translates_sheet(sheet_id, language));
CREATE POLICY anybody_says ON network.library_correction FOR INSERT TO mrc_centre
  WITH CHECK (centre_id = (SELECT network.speaker()) AND state = 'NEW'
    AND (network.sheet_is_out(sheet_id) OR network.owns_sheet(sheet_id)));
CREATE POLICY whoever_wrote_it_decides ON network.library_correction FOR UPDATE TO mrc_centre
  USING (state = 'NEW' AND (network.owns_sheet(sheet_id) OR network.translates_sheet(sheet_id, language)))
  WITH CHECK (decider_id = (SELECT network.speaker()));
GRANT SELECT, INSERT, UPDATE (state, answer, decider_id, decided_by, decided_by_name, decided_at, version)
  ON network.library_correction TO mrc_centre;
--rollback DROP TABLE network.library_correction;
