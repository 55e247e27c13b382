--liquibase formatted sql

--changeset tenancy:event-publications
CREATE TABLE network.event_publication (
    id                     uuid NOT NULL PRIMARY KEY,
    listener_id            text NOT NULL,
    event_type             text NOT NULL,
    serialized_event       text NOT NULL,
    publication_date       timestamptz NOT NULL,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz,
    centre_id              uuid DEFAULT network.speaker()
);
COMMENT ON TABLE network.event_publication IS
    'Spring Modulith''s registry. A centre sees its own publications only; the platform sees those of nobody.';
CREATE INDEX event_publication_serialized_event ON network.event_publication USING hash (serialized_event);
CREATE INDEX event_publication_incomplete ON network.event_publication (centre_id, publication_date)
    WHERE completion_date IS NULL;
CREATE INDEX event_publication_completed ON network.event_publication (completion_date);

GRANT SELECT, INSERT, UPDATE, DELETE ON network.event_publication TO mrc_network, mrc_centre;
ALTER TABLE network.event_publication ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_publications ON network.event_publication
    USING (centre_id IS NOT DISTINCT FROM (SELECT network.speaker()))
    WITH CHECK (centre_id IS NOT DISTINCT FROM (SELECT network.speaker()));
