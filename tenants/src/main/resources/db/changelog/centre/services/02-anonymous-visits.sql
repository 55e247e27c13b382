--liquibase formatted sql

--changeset services:anonymous-visits
ALTER TABLE visit ALTER COLUMN client_id DROP NOT NULL;
ALTER TABLE visit ADD COLUMN gender text;
ALTER TABLE visit ADD CONSTRAINT visit_of_a_client_or_anonymous CHECK (num_nonnulls(client_id, gender) = 1);
CREATE INDEX visit_anonymous ON visit (at DESC, id DESC) WHERE client_id IS NULL;
COMMENT ON COLUMN visit.gender IS 'Of somebody who stays anonymous; a client''s stands in the client''s record.';
