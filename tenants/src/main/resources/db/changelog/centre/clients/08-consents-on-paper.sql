--liquibase formatted sql

--changeset clients:consents-on-paper
ALTER TABLE consent
    ADD COLUMN imported boolean NOT NULL DEFAULT false,
    ADD COLUMN paper_kept_at text,
    ADD CHECK (NOT imported OR paper_kept_at IS NOT NULL);
COMMENT ON COLUMN consent.imported IS
    'True when it was given on the centre''s own paper and recorded here later, with many others, from a spreadsheet.';
