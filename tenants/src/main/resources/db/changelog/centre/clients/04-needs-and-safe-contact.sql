--liquibase formatted sql

--changeset clients:needs-and-safe-contact
ALTER TABLE client
    ADD COLUMN confidential bytea,
    ADD COLUMN interpreter  text,
    ADD COLUMN literacy     text,
    ADD COLUMN disabilities text[] NOT NULL DEFAULT '{}',
    ADD COLUMN counsellor   text CHECK (counsellor IN ('WOMAN', 'MAN'));
COMMENT ON COLUMN client.confidential IS
    'JSON, encrypted with the centre''s key: what was said in confidence, safe ways of contact before all.';
COMMENT ON COLUMN client.safe_contact IS
    'The words of files from before there was "confidential"; emptied when such a file is saved again.';
COMMENT ON COLUMN client.interpreter IS 'The language to interpret, BCP 47.';
