--liquibase formatted sql

--changeset exchange:agency-agreements
--comment What a centre has agreed with an agency outside the platform (handbook 5.3): its own paper, read by nobody else.
CREATE TABLE network.agency_agreement (
    id               uuid PRIMARY KEY,
    centre_id        uuid NOT NULL,
    organization_id  uuid NOT NULL REFERENCES network.organization,
    valid_from       date NOT NULL,
    valid_until      date CHECK (valid_until >= valid_from),
    responsibilities text NOT NULL,
    -- Whom to turn to at the agency.
    contact          text,
    ended_on         date,
    kept_by          uuid NOT NULL,
    kept_by_name     text NOT NULL,
    version          bigint NOT NULL DEFAULT 0
);
CREATE INDEX agency_agreement_of_centre ON network.agency_agreement (centre_id, organization_id);
ALTER TABLE network.agency_agreement ENABLE ROW LEVEL SECURITY;
CREATE POLICY its_own ON network.agency_agreement TO mrc_centre
    USING (centre_id = (SELECT network.speaker())) WITH CHECK (centre_id = (SELECT network.speaker()));
GRANT SELECT, INSERT,
    UPDATE (valid_from, valid_until, responsibilities, contact, ended_on, kept_by, kept_by_name, version)
    ON network.agency_agreement TO mrc_centre;
--rollback DROP TABLE network.agency_agreement;
