--liquibase formatted sql

--changeset clients:signatures-and-further-consents
ALTER TABLE consent DROP CONSTRAINT consent_purpose_check;
ALTER TABLE consent DROP CONSTRAINT consent_check;
ALTER TABLE consent ADD CONSTRAINT consent_purpose_check
    CHECK (purpose IN ('STORE', 'REFER', 'AGENCY', 'FOLLOW_UP'));
ALTER TABLE consent ADD CONSTRAINT consent_recipient_check
    CHECK ((purpose IN ('REFER', 'AGENCY')) = (recipient IS NOT NULL));
ALTER TABLE consent ADD COLUMN recipient_name text;
ALTER TABLE consent ADD COLUMN signature bytea;
COMMENT ON COLUMN consent.signature IS 'The strokes of a signature on the screen, encrypted with the centre''s key.';
