--liquibase formatted sql

--changeset tenancy:centre-keys
CREATE TABLE encryption_key (
    id         uuid PRIMARY KEY,
    purpose    text NOT NULL UNIQUE CHECK (purpose IN ('records', 'letters')),
    wrapped    bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE encryption_key IS
    'The centre''s keysets, encrypted with the platform''s key-encryption key. Without them its notes are noise.';

--changeset tenancy:audit-log
CREATE TABLE audit_entry (
    id         uuid PRIMARY KEY,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    person_id  uuid,
    person     text NOT NULL,
    action     text NOT NULL,
    subject    text NOT NULL,
    subject_id uuid NOT NULL
);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject_id, at);
CREATE INDEX audit_entry_by_time ON audit_entry (at);
COMMENT ON TABLE audit_entry IS 'Every read and write of a client record (handbook 7.4). The centre may add, never change.';

--changeset tenancy:idempotency
CREATE TABLE idempotent_request (
    key         uuid PRIMARY KEY,
    fingerprint text NOT NULL,
    resource_id uuid NOT NULL,
    at          timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX idempotent_request_by_time ON idempotent_request (at);

--changeset tenancy:append-only splitStatements:false
DO $$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE ON audit_entry FROM %I', current_schema());
    EXECUTE format('REVOKE UPDATE, DELETE ON encryption_key FROM %I', current_schema());
END
$$;
