--liquibase formatted sql

--changeset enquiries:kinds-and-numbers
ALTER TABLE enquiry
    ADD COLUMN kind text NOT NULL DEFAULT 'MESSAGE'
        CHECK (kind IN ('MESSAGE', 'APPOINTMENT', 'CALL_BACK', 'FEEDBACK', 'COMPLAINT', 'WITHDRAWAL')),
    ADD COLUMN number_hash bytea;
UPDATE enquiry SET kind = 'CALL_BACK' WHERE channel = 'CALL_BACK';
ALTER TABLE enquiry ALTER COLUMN kind DROP DEFAULT;
CREATE UNIQUE INDEX enquiry_by_number ON enquiry (number_hash);
CREATE INDEX enquiry_open_of_kind ON enquiry (kind, answer_by, id) WHERE status IN ('NEW', 'ASSIGNED');
COMMENT ON COLUMN enquiry.kind IS 'What the sender wants. A COMPLAINT is shown to whoever may answer complaints alone.';
COMMENT ON COLUMN enquiry.number_hash IS
    'Of the number by which a sender asks how far it is, with the centre''s key: the number itself is kept nowhere.';
