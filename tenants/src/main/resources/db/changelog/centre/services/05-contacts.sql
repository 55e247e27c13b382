--liquibase formatted sql

--changeset services:contacts
ALTER TABLE visit ADD COLUMN reason text;
ALTER TABLE visit ADD COLUMN further_services text[] NOT NULL DEFAULT '{}';
ALTER TABLE visit ADD COLUMN result text;
ALTER TABLE visit ADD COLUMN unmet_service text;
ALTER TABLE visit ADD COLUMN unmet_because text;
ALTER TABLE visit ADD COLUMN helped_with_forms boolean NOT NULL DEFAULT false;
ALTER TABLE visit ADD COLUMN minutes int CHECK (minutes BETWEEN 1 AND 1440);
ALTER TABLE visit ADD COLUMN came_before boolean;
ALTER TABLE visit ADD CONSTRAINT visit_unmet_need_says_why CHECK (num_nonnulls(unmet_service, unmet_because) IN (0, 2));
ALTER TABLE visit ADD CONSTRAINT visit_not_given_says_what CHECK (result <> 'NOT_GIVEN' OR unmet_service IS NOT NULL);
ALTER TABLE visit ADD CONSTRAINT visit_asked_of_the_anonymous CHECK (client_id IS NULL OR came_before IS NULL);
CREATE INDEX visit_unmet ON visit (at) WHERE unmet_service IS NOT NULL;
COMMENT ON COLUMN visit.came_before IS
    'As somebody anonymous says. Whether a client is new follows from the client''s contacts and is stored nowhere.';
COMMENT ON COLUMN visit.further_services IS 'Beside the main service, under which the contact is counted once.';

CREATE TABLE visit_earlier (
    id        uuid PRIMARY KEY,
    visit_id  uuid NOT NULL REFERENCES visit,
    client_id uuid REFERENCES client,
    said      bytea NOT NULL,
    until     timestamptz NOT NULL
);
CREATE INDEX visit_earlier_of_visit ON visit_earlier (visit_id, until);
COMMENT ON TABLE visit_earlier IS 'What a contact said before its writer corrected it within a day; encrypted.';

CREATE TABLE visit_addition (
    id        uuid PRIMARY KEY,
    visit_id  uuid NOT NULL REFERENCES visit,
    client_id uuid REFERENCES client,
    text      bytea NOT NULL,
    at        timestamptz NOT NULL,
    by_id     uuid NOT NULL,
    by_name   text NOT NULL
);
CREATE INDEX visit_addition_of_visit ON visit_addition (visit_id, at);
COMMENT ON TABLE visit_addition IS 'What was written beside a contact afterwards; encrypted, never changed.';

--changeset services:contacts-are-known-with-their-client splitStatements:false
CALL seal_with_client('visit_earlier', 'client_id');
CALL seal_with_client('visit_addition', 'client_id');
