--liquibase formatted sql

--changeset clients:consent-to-messages
ALTER TABLE consent DROP CONSTRAINT consent_purpose_check;
ALTER TABLE consent ADD CONSTRAINT consent_purpose_check
    CHECK (purpose IN ('STORE', 'REFER', 'AGENCY', 'FOLLOW_UP', 'MESSAGES'));
