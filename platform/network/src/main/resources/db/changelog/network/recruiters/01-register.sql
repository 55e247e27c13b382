--liquibase formatted sql

--changeset recruiters:register
--comment What the network knows of a private recruitment agency. Everybody reads it; the centre that keeps it writes it.
CREATE TABLE network.recruiter (
  id           uuid PRIMARY KEY,
  name         text NOT NULL CHECK (name <> ''),
  other_names  text[] NOT NULL DEFAULT '{}',
  -- All names without accents and capitals, folded by the same code that folds a question.
  folded       text NOT NULL,
  country      text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  destinations text[] NOT NULL DEFAULT '{}',
  licence_number    text,
  licence_authority text,
  -- As it was last stated; a LICENSED whose day is over is shown as expired.
  licence_status    text NOT NULL CHECK (licence_status IN
    ('LICENSED', 'EXPIRED', 'SUSPENDED', 'REVOKED', 'NEVER_LICENSED', 'UNKNOWN')),
  valid_from   date,
  valid_until  date CHECK (valid_until >= valid_from),
  check_url    text CHECK (check_url ~ '^https?://[^[:space:]/?#@]+([/?#][^[:space:]]*)?$'),
  -- What workers pay. NONE: the employer pays.
  fee_kind     text NOT NULL CHECK (fee_kind IN ('NONE', 'AMOUNT', 'DESCRIBED', 'UNKNOWN')),
  fee_amount   numeric(15, 3) CHECK (fee_amount > 0),
  fee_currency text CHECK (fee_currency ~ '^[A-Z]{3}$'),
  fee_text     text,
  -- [{"on", "by", "what", "source", "liftedOn"}]
  sanctions    jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(sanctions) = 'array' AND NOT jsonb_path_exists(sanctions,
    '$[*] ? (!(exists(@.source ? (@ like_regex "^https?://[^\\s/?#@]+([/?#]\\S*)?$"))))')),
  keeper_id    uuid NOT NULL,
  verified_on  date,
  verified_by  uuid,
  due_on       date,
  entered_at   timestamptz NOT NULL DEFAULT now(),
  changed_at   timestamptz NOT NULL DEFAULT now(),
  version      bigint NOT NULL DEFAULT 0,
  CHECK ((fee_kind = 'AMOUNT') = (fee_amount IS NOT NULL)),
  CHECK ((fee_amount IS NULL) = (fee_currency IS NULL)),
  CHECK (fee_kind <> 'DESCRIBED' OR fee_text IS NOT NULL),
  CHECK (num_nulls(verified_on, verified_by, due_on) IN (0, 3)),
  CHECK (due_on > verified_on)
);
CREATE INDEX recruiter_similar ON network.recruiter USING gin (folded ext.gin_trgm_ops);
CREATE INDEX recruiter_destinations ON network.recruiter USING gin (destinations);
CREATE INDEX recruiter_newest ON network.recruiter (entered_at DESC, id DESC);
CREATE INDEX recruiter_country ON network.recruiter (country, entered_at DESC, id DESC);
ALTER TABLE network.recruiter ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON network.recruiter FOR SELECT TO mrc_centre, mrc_network USING (true);
CREATE POLICY a_centre_enters_what_it_keeps ON network.recruiter FOR INSERT TO mrc_centre
  WITH CHECK (keeper_id = (SELECT network.speaker())
    AND (verified_by IS NULL OR verified_by = (SELECT network.speaker())));
CREATE POLICY the_keeper_changes ON network.recruiter FOR UPDATE TO mrc_centre
  USING (keeper_id = (SELECT network.speaker())) WITH CHECK (keeper_id = (SELECT network.speaker()));
GRANT SELECT ON network.recruiter TO mrc_centre, mrc_network;
GRANT INSERT,
  UPDATE (name, other_names, folded, country, destinations, licence_number, licence_authority, licence_status,
    valid_from, valid_until, check_url, fee_kind, fee_amount, fee_currency, fee_text, sanctions, verified_on,
    verified_by, due_on, changed_at, version)
  ON network.recruiter TO mrc_centre;
--rollback DROP TABLE network.recruiter;

--changeset recruiters:nobody-verifies-for-another splitStatements:false
CREATE FUNCTION network.recruiter_verified() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF (NEW.verified_on, NEW.verified_by, NEW.due_on) IS DISTINCT FROM (OLD.verified_on, OLD.verified_by, OLD.due_on)
      AND NEW.verified_by <> network.speaker() THEN
    RAISE EXCEPTION 'a centre verifies in its own name' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER recruiter_verified BEFORE UPDATE ON network.recruiter
  FOR EACH ROW EXECUTE FUNCTION network.recruiter_verified();
--rollback DROP FUNCTION network.recruiter_verified() CASCADE;

--changeset recruiters:replies
--comment What the agency itself says. Nothing takes a reply back: a later one stands beside it.
CREATE TABLE network.recruiter_reply (
  id           uuid PRIMARY KEY,
  recruiter_id uuid NOT NULL REFERENCES network.recruiter,
  words        text NOT NULL CHECK (words <> ''),
  replied_on   date NOT NULL,
  -- The centre that the agency replied to, which need not be the one that keeps the entry.
  received_by  uuid NOT NULL,
  entered_by   uuid NOT NULL,
  entered_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX recruiter_reply_newest ON network.recruiter_reply (recruiter_id, replied_on DESC, id DESC);
ALTER TABLE network.recruiter_reply ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON network.recruiter_reply FOR SELECT TO mrc_centre, mrc_network USING (true);
CREATE POLICY the_keeper_enters ON network.recruiter_reply FOR INSERT TO mrc_centre
  WITH CHECK (entered_by = (SELECT network.speaker()) AND EXISTS (
    SELECT FROM network.recruiter r WHERE r.id = recruiter_id AND r.keeper_id = (SELECT network.speaker())));
GRANT SELECT ON network.recruiter_reply TO mrc_centre, mrc_network;
GRANT INSERT ON network.recruiter_reply TO mrc_centre;
--rollback DROP TABLE network.recruiter_reply;
