--liquibase formatted sql

--changeset documents:attachments-of-notes splitStatements:false
CREATE TABLE note_attachment (
    note_id     uuid NOT NULL REFERENCES note ON DELETE CASCADE,
    document_id uuid NOT NULL REFERENCES document,
    client_id   uuid NOT NULL REFERENCES client,
    attached_at timestamptz NOT NULL,
    PRIMARY KEY (note_id, document_id)
);
CREATE INDEX note_attachment_of_document ON note_attachment (document_id);
CREATE INDEX note_attachment_of_client ON note_attachment (client_id);
COMMENT ON TABLE note_attachment IS 'Which of the client''s documents a note is about. They stay what they are when it is signed.';
CALL seal_with_client('note_attachment', 'client_id');

--changeset documents:what-a-signed-note-is-about-stays splitStatements:false
CREATE FUNCTION attachments_of_a_signed_note_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM note WHERE id = NEW.note_id AND signed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'A signed note does not change' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER a_signed_note_gets_no_attachment BEFORE INSERT ON note_attachment
    FOR EACH ROW EXECUTE FUNCTION attachments_of_a_signed_note_stay();
