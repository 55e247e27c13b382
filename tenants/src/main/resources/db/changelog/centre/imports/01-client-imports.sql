--liquibase formatted sql

--changeset imports:client-imports
CREATE TABLE client_import (
    id            uuid PRIMARY KEY,
    status        text NOT NULL CHECK (status IN (
                      'READ', 'CHECKING', 'CHECKED', 'RUNNING', 'CANCELLED', 'DONE', 'UNDOING', 'UNDONE')),
    sheet         bytea,
    plan          bytea,
    rows          int NOT NULL,
    next_row      int NOT NULL DEFAULT 0,
    good          int NOT NULL DEFAULT 0,
    broken        int NOT NULL DEFAULT 0,
    made          int NOT NULL DEFAULT 0,
    skipped       int NOT NULL DEFAULT 0,
    removed       int NOT NULL DEFAULT 0,
    cancelling    boolean NOT NULL DEFAULT false,
    failed        boolean NOT NULL DEFAULT false,
    uploaded_at   timestamptz NOT NULL,
    by_id         uuid NOT NULL,
    by_name       text NOT NULL,
    acting_id     uuid,
    acting_name   text,
    acting_for_every_client boolean,
    alike_choice  text NOT NULL DEFAULT 'SKIP' CHECK (alike_choice IN ('SKIP', 'IMPORT')),
    started_at    timestamptz,
    finished_at   timestamptz,
    worker        uuid,
    worked_at     timestamptz,
    destroy_after timestamptz NOT NULL,
    version       bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX client_import_one_at_a_time ON client_import ((true))
    WHERE status IN ('CHECKING', 'RUNNING', 'UNDOING');
CREATE INDEX client_import_by_upload ON client_import (uploaded_at DESC, id DESC);
COMMENT ON TABLE client_import IS
    'A spreadsheet that is made into clients. What stands in it (sheet, plan) is encrypted and destroyed after 30 days.';
COMMENT ON COLUMN client_import.acting_id IS
    'Who had it checked, run or undone. That is done as this person: of whom they may not know, it does not know either.';

CREATE TABLE client_import_part (
    import_id   uuid NOT NULL,
    number      int NOT NULL,
    content     bytea NOT NULL,
    uploaded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (import_id, number)
);
COMMENT ON TABLE client_import_part IS 'The uploaded file in pieces, each encrypted. There before the import is, while it arrives.';

CREATE TABLE client_import_rows (
    import_id uuid NOT NULL REFERENCES client_import ON DELETE CASCADE,
    first_row int NOT NULL,
    content   bytea NOT NULL,
    PRIMARY KEY (import_id, first_row)
);
COMMENT ON TABLE client_import_rows IS 'The rows as they were read, some hundreds together, packed and encrypted.';

CREATE TABLE client_import_finding (
    import_id  uuid NOT NULL REFERENCES client_import ON DELETE CASCADE,
    row_number int NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('BROKEN', 'TWICE', 'KNOWN')),
    client_id  uuid,
    content    bytea NOT NULL,
    choice     text CHECK (choice IN ('SKIP', 'IMPORT')),
    PRIMARY KEY (import_id, row_number, kind),
    CHECK ((kind = 'KNOWN') = (client_id IS NOT NULL))
);
CREATE INDEX client_import_finding_of_client ON client_import_finding (client_id);
COMMENT ON TABLE client_import_finding IS
    'What the check says of a row: broken, twice in the file, or alike a client. Of a client whom the reader may no longer '
    'know of nothing was found.';

CREATE TABLE client_import_made (
    import_id  uuid NOT NULL REFERENCES client_import,
    row_number int NOT NULL,
    client_id  uuid NOT NULL UNIQUE,
    traces     bigint NOT NULL,
    PRIMARY KEY (import_id, row_number)
);
COMMENT ON TABLE client_import_made IS
    'Which client a row became, once and for all; traces is what the file held then, to see whether anybody touched it.';

CREATE TABLE client_import_habit (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    content bytea NOT NULL
);
COMMENT ON TABLE client_import_habit IS 'How this centre mapped columns before, encrypted, for next time.';

--changeset imports:rows-are-known-with-their-client splitStatements:false
CALL seal_with_client('client_import_finding', 'client_id');
CALL seal_with_client('client_import_made', 'client_id');
