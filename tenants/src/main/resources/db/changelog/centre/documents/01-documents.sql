--liquibase formatted sql

--changeset documents:documents
CREATE TABLE document (
    id               uuid PRIMARY KEY,
    client_id        uuid NOT NULL REFERENCES client,
    kind             text NOT NULL,
    details          bytea,
    number_hash      bytea,
    issuing_country  text,
    issued_on        date,
    expires_on       date,
    replaced_by      uuid UNIQUE REFERENCES document,
    reminded_at      timestamptz,
    reminded_by      uuid,
    reminded_by_name text,
    deleted_at       timestamptz,
    deleted_by       uuid,
    deleted_by_name  text,
    deleted_because  bytea,
    added_at         timestamptz NOT NULL,
    added_by         uuid NOT NULL,
    added_by_name    text NOT NULL,
    version          bigint NOT NULL,
    CHECK (num_nonnulls(reminded_at, reminded_by, reminded_by_name) IN (0, 3)),
    CHECK (num_nonnulls(deleted_at, deleted_by, deleted_by_name, deleted_because) IN (0, 4)),
    CHECK (deleted_at IS NULL OR num_nonnulls(details, number_hash, issuing_country, issued_on, expires_on) = 0)
);
CREATE INDEX document_of_client ON document (client_id, added_at DESC, id DESC);
CREATE INDEX document_by_number ON document (number_hash) WHERE number_hash IS NOT NULL;
CREATE INDEX document_to_expire ON document (expires_on, id)
    WHERE expires_on IS NOT NULL AND replaced_by IS NULL AND deleted_at IS NULL;
COMMENT ON TABLE document IS
    'A client''s passport, permit, contract (handbook 7.2, CNAI). A new one replaces an older one, which is kept; a '
    'deleted one leaves who deleted it, when and why.';
COMMENT ON COLUMN document.details IS 'Number, issuer and note, encrypted with the centre''s key.';
COMMENT ON COLUMN document.number_hash IS 'For finding a number again without knowing it: keyed, so that nobody tries all.';

CREATE TABLE document_file (
    id               uuid PRIMARY KEY,
    client_id        uuid NOT NULL REFERENCES client,
    document_id      uuid REFERENCES document,
    position         int,
    blob             uuid NOT NULL UNIQUE,
    kind             text NOT NULL,
    size             bigint NOT NULL,
    fingerprint      bytea NOT NULL,
    name             bytea,
    received_at      timestamptz NOT NULL,
    received_by      uuid NOT NULL,
    received_by_name text NOT NULL,
    CHECK (num_nonnulls(document_id, position) IN (0, 2)),
    UNIQUE (document_id, position)
);
CREATE INDEX document_file_unfinished ON document_file (received_at) WHERE document_id IS NULL;
COMMENT ON TABLE document_file IS
    'One page or file. Received first, then part of a document; what never becomes part of one is given up after a day. '
    'The content is an encrypted blob, the name that it had on somebody''s device is encrypted here.';

--changeset documents:rows-are-known-with-their-client splitStatements:false
CALL seal_with_client('document', 'client_id');
CALL seal_with_client('document_file', 'client_id');
