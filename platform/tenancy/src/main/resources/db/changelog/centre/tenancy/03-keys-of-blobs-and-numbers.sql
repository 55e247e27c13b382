--liquibase formatted sql

--changeset tenancy:keys-of-blobs-and-numbers
ALTER TABLE encryption_key DROP CONSTRAINT encryption_key_purpose_check;
ALTER TABLE encryption_key ADD CONSTRAINT encryption_key_purpose_check
    CHECK (purpose IN ('records', 'letters', 'blobs', 'numbers'));
COMMENT ON COLUMN encryption_key.purpose IS
    'records: texts; letters: what other centres send; blobs: files, in streams; numbers: hashes to find a number again.';
