--liquibase formatted sql

--changeset enquiries:ways-in
CREATE TABLE inbound_hook (
    id      uuid PRIMARY KEY,
    name    text NOT NULL,
    channel text NOT NULL,
    secret  bytea NOT NULL,
    open    boolean NOT NULL,
    used_at timestamptz,
    version bigint NOT NULL
);
COMMENT ON COLUMN inbound_hook.secret IS 'With which the sender signs each message; encrypted with the centre''s key.';

CREATE TABLE mailbox (
    id         uuid PRIMARY KEY,
    settings   bytea NOT NULL,
    fetches    boolean NOT NULL,
    sends      boolean NOT NULL,
    fetched_at timestamptz,
    problem    text,
    version    bigint NOT NULL
);
CREATE UNIQUE INDEX mailbox_only_one ON mailbox ((true));
COMMENT ON TABLE mailbox IS 'The centre''s own mail servers, with their passwords, encrypted with the centre''s key.';

CREATE TABLE inbound_receipt (
    way_id      uuid NOT NULL,
    message_id  text NOT NULL,
    enquiry_id  uuid NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (way_id, message_id)
);
CREATE INDEX inbound_receipt_by_time ON inbound_receipt (received_at);
COMMENT ON TABLE inbound_receipt IS
    'Which messages were taken in already, by a digest of their own id: one that is sent twice is one enquiry.';
