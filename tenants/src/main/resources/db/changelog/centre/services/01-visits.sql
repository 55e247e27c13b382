--liquibase formatted sql

--changeset services:visits
CREATE TABLE visit (
    id             uuid PRIMARY KEY,
    client_id      uuid NOT NULL REFERENCES client,
    at             timestamptz NOT NULL,
    channel        text NOT NULL,
    service        text NOT NULL,
    depth          text NOT NULL,
    notes          bytea,
    follow_up_on   date,
    logged_at      timestamptz NOT NULL,
    logged_by      uuid NOT NULL,
    logged_by_name text NOT NULL,
    version        bigint NOT NULL
);
CREATE INDEX visit_by_client ON visit (client_id, at DESC);
CREATE INDEX visit_by_time ON visit (at);
CREATE INDEX visit_to_follow_up ON visit (follow_up_on) WHERE follow_up_on IS NOT NULL;
COMMENT ON COLUMN visit.notes IS 'Purpose, advice and follow-up note, encrypted with the centre''s key.';
