--liquibase formatted sql

--changeset directory:stewards
--comment Who keeps an organization's entry true (handbook 5.2). Without a centre that is at work, an entry is an orphan.
CREATE TABLE network.directory_steward (
  organization_id uuid PRIMARY KEY REFERENCES network.organization,
  centre_id       uuid NOT NULL,
  since           timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX directory_steward_centre ON network.directory_steward (centre_id);
GRANT SELECT ON network.directory_steward TO mrc_centre;
GRANT SELECT, INSERT, UPDATE, DELETE ON network.directory_steward TO mrc_network;
INSERT INTO network.directory_steward (organization_id, centre_id)
SELECT id, centre_id FROM network.organization WHERE centre_id IS NOT NULL;
--rollback DROP TABLE network.directory_steward;

--changeset directory:assurance
--comment When somebody last made sure that a service is as described, and by when somebody must again. Whatever came in with
--comment an old date, or none, has from the day it was listed as long as any other before the search leaves it out.
CREATE TABLE network.service_assurance (
  service_id uuid PRIMARY KEY REFERENCES network.service,
  assured_on date,
  -- The centre that made sure; null where only the source says so.
  assured_by uuid,
  due_on     date NOT NULL,
  listed_on  date NOT NULL DEFAULT current_date
);
GRANT SELECT, INSERT, UPDATE, DELETE ON network.service_assurance TO mrc_network;
INSERT INTO network.service_assurance (service_id, assured_on, due_on)
SELECT id, assured_date, coalesce(assured_date + 180, current_date) FROM network.service;

ALTER TABLE network.directory_entry
  -- What a member of staff may change of it.
  ADD COLUMN facts jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN due_on date NOT NULL DEFAULT 'infinity',
  -- The last day on which it is found without asking for outdated ones too.
  ADD COLUMN found_until date NOT NULL DEFAULT 'infinity';
CREATE INDEX directory_entry_due ON network.directory_entry (due_on) WHERE listed;
--rollback ALTER TABLE network.directory_entry DROP COLUMN facts, DROP COLUMN due_on, DROP COLUMN found_until; DROP TABLE network.service_assurance;

--changeset directory:who-keeps-it splitStatements:false
--comment Asked by the policies below, since centres may not read the tables behind the entries.
CREATE FUNCTION network.keeps_service(service uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    AS $$
  SELECT EXISTS (
    SELECT FROM network.service s JOIN network.directory_steward t ON t.organization_id = s.organization_id
    WHERE s.id = service AND t.centre_id = network.speaker()) $$;
REVOKE ALL ON FUNCTION network.keeps_service(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.keeps_service(uuid) TO mrc_centre;
--rollback DROP FUNCTION network.keeps_service(uuid);

--changeset directory:changes
--comment Every change and check of an entry: proposed by any centre, decided by its steward, carried out by the platform.
CREATE TABLE network.directory_change (
  id               uuid PRIMARY KEY,
  service_id       uuid NOT NULL REFERENCES network.service,
  -- Null for the platform's own people: coordinators of a region, and the administration.
  proposer_id      uuid,
  proposed_by      uuid NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_at      timestamptz NOT NULL DEFAULT now(),
  -- By the name of the fact: {"from": ..., "to": ...}; none in a mere check.
  fields           jsonb NOT NULL,
  note             text,
  status           text NOT NULL CHECK (status IN ('PROPOSED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
  -- Which of the fields are carried out.
  accepted         text[],
  -- How the steward made sure of the entry when deciding, and until when that holds; null where nobody did.
  means            text CHECK (means IN ('call', 'visit', 'website', 'message', 'client')),
  due_on           date,
  because          text,
  decider_id       uuid,
  decided_by       uuid,
  decided_by_name  text,
  decided_at       timestamptz,
  applied_at       timestamptz,
  version          bigint NOT NULL DEFAULT 0,
  CHECK ((means IS NULL) = (due_on IS NULL)),
  CHECK ((status = 'ACCEPTED') = (accepted IS NOT NULL)),
  CHECK ((status IN ('ACCEPTED', 'REJECTED')) = (decided_by IS NOT NULL AND decided_at IS NOT NULL))
);
CREATE INDEX directory_change_service ON network.directory_change (service_id, proposed_at DESC);
CREATE INDEX directory_change_proposer ON network.directory_change (proposer_id, proposed_at DESC);
CREATE INDEX directory_change_open ON network.directory_change (service_id) WHERE status = 'PROPOSED';
CREATE INDEX directory_change_to_apply ON network.directory_change (decided_at)
  WHERE status = 'ACCEPTED' AND applied_at IS NULL;
ALTER TABLE network.directory_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY the_platform ON network.directory_change TO mrc_network USING (true) WITH CHECK (true);
CREATE POLICY both_sides_read ON network.directory_change FOR SELECT TO mrc_centre
  USING (proposer_id = (SELECT network.speaker()) OR network.keeps_service(service_id));
CREATE POLICY anybody_proposes ON network.directory_change FOR INSERT TO mrc_centre
  WITH CHECK (proposer_id = (SELECT network.speaker()) AND applied_at IS NULL
    AND (status = 'PROPOSED'
         OR status = 'ACCEPTED' AND decider_id = proposer_id AND network.keeps_service(service_id)));
CREATE POLICY the_steward_decides ON network.directory_change FOR UPDATE TO mrc_centre
  USING (status = 'PROPOSED')
  WITH CHECK (status IN ('ACCEPTED', 'REJECTED') AND decider_id = (SELECT network.speaker())
                AND network.keeps_service(service_id)
              OR status = 'WITHDRAWN' AND proposer_id = (SELECT network.speaker()));
GRANT SELECT, INSERT,
  UPDATE (status, accepted, means, due_on, because, decider_id, decided_by, decided_by_name, decided_at, version)
  ON network.directory_change TO mrc_centre;
GRANT SELECT, INSERT, UPDATE ON network.directory_change TO mrc_network;
--rollback DROP TABLE network.directory_change;
