--liquibase formatted sql

--changeset disclosures:disclosures splitStatements:false
CREATE TABLE disclosure (
    id               uuid PRIMARY KEY,
    client_id        uuid NOT NULL REFERENCES client,
    origin           text NOT NULL,
    status           text NOT NULL,
    received_on      date NOT NULL,
    answer_by        date,
    request          bytea NOT NULL,
    proposal         bytea,
    proposed_by      uuid,
    proposed_by_name text,
    handover         bytea,
    handed_over_at   timestamptz,
    logged_at        timestamptz NOT NULL,
    logged_by        uuid NOT NULL,
    logged_by_name   text NOT NULL,
    version          bigint NOT NULL
);
CREATE INDEX disclosure_by_client ON disclosure (client_id, received_on DESC);
CREATE INDEX disclosure_open ON disclosure (answer_by) WHERE status IN ('LOGGED', 'PROPOSED');
COMMENT ON TABLE disclosure IS
    'What an authority asked about a client, or a law demands, and what the centre decided (handbook 3.3.1). What was '
    'asked, proposed and handed over is encrypted with the centre''s key.';

CREATE TABLE disclosure_signature (
    disclosure_id  uuid NOT NULL REFERENCES disclosure,
    client_id      uuid NOT NULL REFERENCES client,
    person_id      uuid NOT NULL,
    person_name    text NOT NULL,
    at             timestamptz NOT NULL,
    PRIMARY KEY (disclosure_id, person_id)
);
COMMENT ON TABLE disclosure_signature IS 'Who has signed the present proposal. Two different people decide.';
CALL seal_with_client('disclosure', 'client_id');
CALL seal_with_client('disclosure_signature', 'client_id');
