--liquibase formatted sql

--changeset tenancy:audit-seals
CREATE TABLE audit_seal (
    position bigint PRIMARY KEY CHECK (position > 0),
    entry_id uuid NOT NULL UNIQUE,
    row_hash bytea NOT NULL CHECK (octet_length(row_hash) = 32),
    hash     bytea NOT NULL CHECK (octet_length(hash) = 32)
);
COMMENT ON TABLE audit_seal IS
    'The audit log as a chain: each hash is over the one before it and that of the row (infra/adr/0009). It has no foreign key: whoever removes a row leaves its seal behind.';

--changeset tenancy:audit-filters
CREATE INDEX audit_entry_by_person ON audit_entry (person_id, at);
CREATE INDEX audit_entry_by_action ON audit_entry (action, at);

--changeset tenancy:append-only-seals splitStatements:false
-- The time of an entry is the server's: the centre's login cannot write one for yesterday.
DO $$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE ON audit_seal FROM %I', current_schema());
    EXECUTE format('REVOKE INSERT ON audit_entry FROM %I', current_schema());
    EXECUTE format('GRANT INSERT (id, person_id, person, action, subject, subject_id) ON audit_entry TO %I', current_schema());
END
$$;
