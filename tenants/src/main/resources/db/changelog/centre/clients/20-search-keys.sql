--liquibase formatted sql

--changeset clients:search-keys splitStatements:false
CREATE TABLE client_search_key (
    client_id uuid PRIMARY KEY REFERENCES client ON DELETE CASCADE,
    words     tsvector NOT NULL,
    sounds    tsvector NOT NULL,
    latin     text NOT NULL,
    edition   int NOT NULL,
    -- Whether the centre has still to look for a restricted client who is much alike.
    to_compare boolean NOT NULL DEFAULT true
);
CREATE INDEX client_search_key_to_compare ON client_search_key (client_id) WHERE to_compare;
CREATE INDEX client_search_key_by_word ON client_search_key USING gin (words) WITH (fastupdate = off);
CREATE INDEX client_search_key_by_sound ON client_search_key USING gin (sounds) WITH (fastupdate = off);
CREATE INDEX client_search_key_by_edition ON client_search_key (edition);
CREATE INDEX client_by_last_digits ON client (reverse(phone) text_pattern_ops);
CREATE INDEX client_by_email ON client (lower(email));
DROP INDEX client_by_name;
CREATE INDEX client_by_folded_name ON client (folded_name);
CALL seal_with_client('client_search_key', 'client_id');
COMMENT ON TABLE client_search_key IS
    'By what a client''s name is found: words as spelt and in Latin letters, and how they sound; #1994 and #1994-03-08 '
    'stand for the birth. Edition 0 has only what PostgreSQL can make of a name by itself, until the application has '
    'made the rest.';

CREATE TABLE client_name_word (word text PRIMARY KEY);
COMMENT ON TABLE client_name_word IS
    'Every word of the clients'' names once, to find the right spelling of a mistyped one. Only the functions of search '
    'read it: it has words of restricted clients, too.';
DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON client_name_word FROM %I', current_schema());
END
$$;

--changeset clients:search-keys-of-those-registered splitStatements:false
CREATE FUNCTION plain_words(folded_name text, birth_date date, birth_year int) RETURNS tsvector
LANGUAGE sql STABLE
    RETURN array_to_tsvector(array_remove(array_remove(
        string_to_array(folded_name, ' ') || ('#' || to_char(birth_date, 'YYYY-MM-DD')) || ('#' || birth_year), NULL), ''));
INSERT INTO client_search_key (client_id, words, sounds, latin, edition, to_compare)
SELECT id, plain_words(folded_name, birth_date, birth_year), '', folded_name, 0, false FROM client;
INSERT INTO client_name_word
SELECT DISTINCT w FROM client_search_key k, unnest(tsvector_to_array(k.words)) w WHERE w NOT LIKE '#%';
CREATE INDEX client_name_word_like ON client_name_word USING gin (word gin_trgm_ops);

--changeset clients:search-keys-follow-names splitStatements:false
-- However a client comes into the table, or another name to a client: found by it from that moment.
CREATE FUNCTION key_client_plainly() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO client_search_key (client_id, words, sounds, latin, edition)
    VALUES (NEW.id, plain_words(NEW.folded_name, NEW.birth_date, NEW.birth_year), '', NEW.folded_name, 0)
    ON CONFLICT (client_id) DO UPDATE
        SET words = excluded.words, sounds = excluded.sounds, latin = excluded.latin, edition = 0;
    RETURN NULL;
END
$$;
CREATE TRIGGER keyed_plainly AFTER INSERT ON client FOR EACH ROW EXECUTE FUNCTION key_client_plainly();
CREATE TRIGGER keyed_plainly_again AFTER UPDATE OF folded_name, birth_date, birth_year ON client FOR EACH ROW
    WHEN ((OLD.folded_name, OLD.birth_date, OLD.birth_year) IS DISTINCT FROM
          (NEW.folded_name, NEW.birth_date, NEW.birth_year))
    EXECUTE FUNCTION key_client_plainly();

-- The words of a name go when the last client who bears it does.
CREATE FUNCTION keep_name_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    before text[] := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE tsvector_to_array(OLD.words) END;
    after  text[] := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE tsvector_to_array(NEW.words) END;
BEGIN
    INSERT INTO client_name_word
    SELECT w FROM unnest(after) w WHERE w <> ALL (before) AND w NOT LIKE '#%' ORDER BY w
    ON CONFLICT DO NOTHING;
    DELETE FROM client_name_word n
    WHERE n.word = ANY (before) AND n.word <> ALL (after)
      AND NOT EXISTS (SELECT FROM client_search_key k WHERE k.words @@ quote_literal(n.word)::tsquery);
    RETURN NULL;
END
$$;
CREATE TRIGGER name_words_come_and_go AFTER INSERT OR DELETE OR UPDATE OF words ON client_search_key
    FOR EACH ROW EXECUTE FUNCTION keep_name_words();

--changeset clients:finding-clients splitStatements:false
-- Operators that are not leakproof use no index through a policy: these functions are the owner's, and each leaves out
-- itself whom the reader may not know of. (The driver cannot send a SQL-standard body among other statements.)
CREATE FUNCTION clients_named(by_word tsquery, by_sound tsquery, spelt text, most int)
RETURNS TABLE (client_id uuid, alike real)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET enable_seqscan = off
AS $$
    WITH who AS MATERIALIZED (
        SELECT reader_scope() AS scope, clients_hidden() AS hidden, clients_of_reader() AS own),
    newest AS MATERIALIZED (
        SELECT n.client_id, n.latin
        FROM who, (SELECT * FROM client_search_key ORDER BY client_id DESC LIMIT 2000) n
        WHERE (n.words @@ by_word OR n.sounds @@ by_sound)
          AND (scope = 'centre' OR (scope = 'all' AND n.client_id <> ALL (hidden)) OR n.client_id = ANY (own))
        LIMIT 200),
    candidate AS MATERIALIZED (
        SELECT * FROM newest
        UNION
        (SELECT k.client_id, k.latin FROM who, client_search_key k
         WHERE (SELECT count(*) FROM newest) < most
           AND (k.words @@ by_word OR k.sounds @@ by_sound)
           AND (scope = 'centre' OR (scope = 'all' AND k.client_id <> ALL (hidden)) OR k.client_id = ANY (own))
         LIMIT 500))
    SELECT c.client_id, word_similarity(spelt, c.latin) FROM candidate c ORDER BY 2 DESC, 1 DESC LIMIT most
$$;
COMMENT ON FUNCTION clients_named(tsquery, tsquery, text, int) IS
    'Those with the words or the sounds, the most alike first. Of a name so common that the newest clients alone are '
    'enough, only these: nobody leafs through ten thousand, and what ranking costs stays small.';

-- Else the next function could not name the setting of a library that this session has not loaded yet.
SELECT similarity('a', 'b');

CREATE FUNCTION clients_named_nearly(typed text[], spelt text, most int) RETURNS TABLE (client_id uuid, alike real)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET enable_seqscan = off SET pg_trgm.similarity_threshold = 0.4
AS $$
    SELECT n.client_id, n.alike FROM clients_named(
        (SELECT string_agg(alternatives, ' & ')::tsquery
         FROM (SELECT '(' || string_agg(quote_literal(w.word), ' | ') || ')' AS alternatives
               FROM unnest(typed) WITH ORDINALITY t (word, place),
                    LATERAL ((SELECT t.word) UNION
                             (SELECT d.word FROM client_name_word d WHERE d.word % t.word
                              ORDER BY similarity(d.word, t.word) DESC LIMIT 8)) w
               GROUP BY t.place) each),
        NULL, spelt, most) n
$$;
COMMENT ON FUNCTION clients_named_nearly(text[], text, int) IS
    'Those with words that are spelt much like the typed ones: for mistyped names.';

CREATE FUNCTION clients_with_phone_ending(digits text, most int) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET enable_seqscan = off
AS $$
    SELECT c.id FROM client c
    WHERE reverse(c.phone) ~>=~ reverse(digits) AND reverse(c.phone) ~<~ (reverse(digits) || ':')
      AND (reader_scope() = 'centre'
           OR (reader_scope() = 'all' AND c.id <> ALL ((SELECT clients_hidden())::uuid[]))
           OR c.id = ANY ((SELECT clients_of_reader())::uuid[]))
    LIMIT most
$$;
COMMENT ON FUNCTION clients_with_phone_ending(text, int) IS
    'By the last digits, or by the number as it is dialled inside its country. A colon is what follows 9.';

CREATE FUNCTION clients_like_this(by_sound tsquery, by_any_sound tsquery, their_phone text, their_email text, births date[])
RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET enable_seqscan = off
AS $$
    WITH who AS MATERIALIZED (
        SELECT reader_scope() AS scope, clients_hidden() AS hidden, clients_of_reader() AS own),
    candidate AS (
        (SELECT n.client_id AS id FROM clients_named(NULL, by_sound, '', 200) n)
        UNION (SELECT c.id FROM client c WHERE c.phone = their_phone LIMIT 50)
        UNION (SELECT c.id FROM client c WHERE lower(c.email) = lower(their_email) LIMIT 50)
        UNION (SELECT c.id FROM client c JOIN client_search_key k ON k.client_id = c.id
               WHERE c.birth_date = ANY (births) AND k.sounds @@ by_any_sound LIMIT 200))
    SELECT c.id FROM candidate c, who
    WHERE scope = 'centre' OR (scope = 'all' AND c.id <> ALL (hidden)) OR c.id = ANY (own)
$$;
COMMENT ON FUNCTION clients_like_this(tsquery, tsquery, text, text, date[]) IS
    'Who could be the same person: to be looked at and scored.';
