--liquibase formatted sql

--changeset cases:notes
CREATE TABLE note (
    id              uuid PRIMARY KEY,
    client_id       uuid NOT NULL REFERENCES client,
    case_id         uuid REFERENCES client_case,
    wording         bytea NOT NULL,
    written_by      uuid NOT NULL,
    written_by_name text NOT NULL,
    begun_at        timestamptz NOT NULL,
    signed_at       timestamptz,
    version         bigint NOT NULL
);
CREATE INDEX note_of_client ON note (client_id, signed_at DESC, id DESC);
CREATE INDEX note_in_draft ON note (written_by) WHERE signed_at IS NULL;
COMMENT ON TABLE note IS 'A note about a client: a draft that only its writer knows of until it is signed, then unchangeable.';

CREATE TABLE note_amendment (
    id        uuid PRIMARY KEY,
    note_id   uuid NOT NULL REFERENCES note,
    client_id uuid NOT NULL REFERENCES client,
    wording   bytea NOT NULL,
    at        timestamptz NOT NULL,
    by        uuid NOT NULL,
    by_name   text NOT NULL
);
CREATE INDEX note_amendment_of_note ON note_amendment (note_id, at);
CREATE INDEX note_amendment_of_client ON note_amendment (client_id);

CREATE TABLE note_template (
    id         uuid PRIMARY KEY,
    name       text NOT NULL,
    wording    text NOT NULL,
    retired_at timestamptz,
    version    bigint NOT NULL
);
COMMENT ON TABLE note_template IS 'Headings that a centre wants its notes to have; nothing about anybody.';

--changeset cases:what-is-signed-stays splitStatements:false
CREATE FUNCTION what_is_signed_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A signed note does not change' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER a_signed_note_stays BEFORE UPDATE ON note FOR EACH ROW
    WHEN (OLD.signed_at IS NOT NULL
          AND (OLD.wording, OLD.written_by, OLD.written_by_name, OLD.signed_at)
              IS DISTINCT FROM (NEW.wording, NEW.written_by, NEW.written_by_name, NEW.signed_at))
    EXECUTE FUNCTION what_is_signed_stays();
CREATE TRIGGER an_amendment_stays BEFORE UPDATE ON note_amendment FOR EACH ROW
    WHEN ((OLD.note_id, OLD.wording, OLD.at, OLD.by, OLD.by_name)
          IS DISTINCT FROM (NEW.note_id, NEW.wording, NEW.at, NEW.by, NEW.by_name))
    EXECUTE FUNCTION what_is_signed_stays();

--changeset cases:notes-are-known-with-their-client splitStatements:false
CALL seal_with_client('note', 'client_id');
CALL seal_with_client('note_amendment', 'client_id');
