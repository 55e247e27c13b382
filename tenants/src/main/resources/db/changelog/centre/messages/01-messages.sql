--liquibase formatted sql

--changeset messages:messages splitStatements:false
CREATE TABLE message (
    id              uuid PRIMARY KEY,
    client_id       uuid NOT NULL REFERENCES client,
    kind            text NOT NULL CHECK (kind IN ('WRITTEN', 'DOCUMENT', 'FOLLOW_UP')),
    about_id        uuid,
    about_day       date,
    occasion        text,
    way             text NOT NULL CHECK (way IN ('SMS', 'EMAIL')),
    words           bytea NOT NULL,
    state           text NOT NULL CHECK (state IN
                        ('WAITING', 'SENDING', 'SENT', 'UNCERTAIN', 'REFUSED', 'FAILED', 'CANCELLED')),
    because         text,
    due_at          timestamptz NOT NULL,
    not_after       timestamptz NOT NULL,
    attempts        int NOT NULL,
    attempted_at    timestamptz,
    settled_at      timestamptz,
    seen_at         timestamptz,
    seen_by         uuid,
    seen_by_name    text,
    written_at      timestamptz NOT NULL,
    written_by      uuid,
    written_by_name text,
    version         bigint NOT NULL,
    CHECK (num_nonnulls(about_id, about_day, occasion) IN (0, 3)),
    CHECK ((kind = 'WRITTEN') = (about_id IS NULL)),
    CHECK ((kind = 'WRITTEN') = (written_by IS NOT NULL)),
    CHECK (num_nonnulls(written_by, written_by_name) IN (0, 2)),
    CHECK (num_nonnulls(seen_at, seen_by, seen_by_name) IN (0, 3)),
    CHECK (state <> 'SENDING' OR attempted_at IS NOT NULL),
    CHECK ((state IN ('WAITING', 'SENDING')) = (settled_at IS NULL))
);
CREATE INDEX message_of_client ON message (client_id, written_at DESC, id DESC);
CREATE INDEX message_to_send ON message (due_at, id) WHERE state IN ('WAITING', 'SENDING');
CREATE INDEX message_undelivered ON message (settled_at, id)
    WHERE state IN ('UNCERTAIN', 'REFUSED', 'FAILED') AND seen_at IS NULL;
CREATE UNIQUE INDEX message_planned_once ON message (kind, about_id, occasion) WHERE about_id IS NOT NULL;
COMMENT ON TABLE message IS 'What the centre writes to its clients, and what became of it.';
COMMENT ON COLUMN message.words IS 'The text, and to where it went; encrypted with the centre''s key.';
COMMENT ON COLUMN message.seen_at IS 'Somebody has seen to it that the client was not, or perhaps not, told.';
COMMENT ON COLUMN message.about_id IS
    'The document or visit. No foreign key: that a message was sent stays true when what it was about is gone.';
CALL seal_with_client('message', 'client_id');
