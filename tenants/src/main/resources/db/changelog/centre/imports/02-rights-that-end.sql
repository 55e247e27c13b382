--liquibase formatted sql

--changeset imports:rights-that-end
ALTER TABLE client_import ADD COLUMN right_ended boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN client_import.right_ended IS
    'Whether the work stopped because the person in whose name it was done may import no longer, or has left.';
