--liquibase formatted sql

--changeset tenancy:readers splitStatements:false
CREATE FUNCTION reader() RETURNS uuid LANGUAGE sql STABLE
    RETURN nullif(split_part(current_setting('mrc.reader', true), ':', 2), '')::uuid;
COMMENT ON FUNCTION reader() IS 'For whom this connection reads, or null when the centre works for itself.';

CREATE FUNCTION reader_scope() RETURNS text LANGUAGE sql STABLE
    RETURN coalesce(split_part(current_setting('mrc.reader', true), ':', 1), '');
COMMENT ON FUNCTION reader_scope() IS
    'centre: for itself, everything; all: a person who may know of every client that is not restricted; assigned: a '
    'person who may know of clients assigned to them. Anything else sees nothing.';
