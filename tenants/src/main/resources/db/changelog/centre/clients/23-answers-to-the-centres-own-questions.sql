--liquibase formatted sql

--changeset clients:answers
ALTER TABLE client ADD COLUMN extra jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN client.extra IS
    'Answers to the centre''s own questions, lists by the question''s id; those in free words stand in confidential.';

--changeset clients:keys-of-answers splitStatements:false
CREATE TABLE client_extra_key (
    client_id uuid NOT NULL REFERENCES client ON DELETE CASCADE,
    field_id  uuid NOT NULL,
    said      text NOT NULL,
    -- Of a type whose comparisons are leakproof, so that an index serves them through the policy.
    number    double precision,
    day       date,
    PRIMARY KEY (client_id, field_id, said)
);
CREATE INDEX client_extra_key_by_code ON client_extra_key (field_id, said, client_id);
CREATE INDEX client_extra_key_by_number ON client_extra_key (field_id, number, client_id) WHERE number IS NOT NULL;
CREATE INDEX client_extra_key_by_day ON client_extra_key (field_id, day, client_id) WHERE day IS NOT NULL;
CALL seal_with_client('client_extra_key', 'client_id');
COMMENT ON TABLE client_extra_key IS
    'By what clients are found and counted who answered a question of the centre''s own. Made from client.extra whenever '
    'that changes, and by nothing else.';

CREATE FUNCTION key_extra_answers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    DELETE FROM client_extra_key WHERE client_id = NEW.id;
    INSERT INTO client_extra_key (client_id, field_id, said, number, day)
    SELECT NEW.id, answer.key::uuid, one.said,
           CASE WHEN one.said ~ '^-?\d{1,9}(\.\d{1,4})?$' THEN one.said::double precision END,
           CASE WHEN one.said ~ '^\d{4}-\d{2}-\d{2}$' THEN one.said::date END
    FROM jsonb_each(NEW.extra) answer, jsonb_array_elements_text(answer.value) one (said);
    RETURN NULL;
END
$$;
CREATE TRIGGER answers_keyed AFTER INSERT ON client FOR EACH ROW
    WHEN (NEW.extra <> '{}') EXECUTE FUNCTION key_extra_answers();
CREATE TRIGGER answers_keyed_again AFTER UPDATE OF extra ON client FOR EACH ROW
    WHEN (OLD.extra <> NEW.extra) EXECUTE FUNCTION key_extra_answers();

-- What names a client, found in the catalogue, so that a table made later is not forgotten; keys that are made from the
-- file itself are made anew.
CREATE OR REPLACE FUNCTION tables_naming_a_client() RETURNS TABLE (tab regclass, col name) LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT c.conrelid::regclass, a.attname
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'client'::regclass
      AND c.conrelid NOT IN ('client_search_key'::regclass, 'client_extra_key'::regclass)
    ORDER BY c.conrelid::regclass::text, a.attname
$$;
