--liquibase formatted sql

--changeset clients:merges splitStatements:false
CREATE TABLE client_merge (
    id             uuid PRIMARY KEY,
    client_id      uuid NOT NULL REFERENCES client,
    kept_id        uuid NOT NULL,
    gone_id        uuid NOT NULL,
    gone_number    text NOT NULL,
    record         bytea NOT NULL,
    merged_at      timestamptz NOT NULL,
    merged_by      uuid NOT NULL,
    merged_by_name text NOT NULL,
    undone_at      timestamptz,
    undone_by      uuid,
    undone_by_name text,
    CHECK (num_nonnulls(undone_at, undone_by, undone_by_name) IN (0, 3))
);
CREATE INDEX client_merge_of_client ON client_merge (client_id, merged_at DESC);
CREATE INDEX client_merge_by_gone_number ON client_merge (gone_number);
CREATE INDEX client_merge_by_gone_client ON client_merge (gone_id);
CALL seal_with_client('client_merge', 'client_id');
COMMENT ON TABLE client_merge IS
    'Two files were of one person. client_id is whose file it is now; the record (encrypted) has both as they were and '
    'what went from one to the other, to take them apart again.';

--changeset clients:merging splitStatements:false
CREATE FUNCTION key_columns(tab regclass) RETURNS name[] LANGUAGE sql STABLE
    RETURN (SELECT array_agg(a.attname) FROM pg_index i JOIN pg_attribute a
              ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
            WHERE i.indrelid = tab AND i.indisprimary);

CREATE FUNCTION same_row(tab regclass) RETURNS text LANGUAGE sql STABLE
    RETURN (SELECT string_agg(format('t.%1$I = (jsonb_populate_record(NULL::%2$s, $1)).%1$I', k, tab), ' AND ')
            FROM unnest(key_columns(tab)) k);
COMMENT ON FUNCTION same_row(regclass) IS 'The condition by which a row, given as $1 in JSON, is found by its key.';

-- What names a client, found in the catalogue, so that a table made later is not forgotten; the search
-- keys alone are made anew. Deleting the client afterwards fails if anything should still name it.
CREATE FUNCTION tables_naming_a_client() RETURNS TABLE (tab regclass, col name) LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT c.conrelid::regclass, a.attname
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'client'::regclass AND c.conrelid <> 'client_search_key'::regclass
    ORDER BY c.conrelid::regclass::text, a.attname
$$;

CREATE FUNCTION merge_client(gone uuid, kept uuid) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    place record; was jsonb; became jsonb; open_one uuid;
    files jsonb; present jsonb := '[]'; moved jsonb := '[]'; displaced jsonb := '[]'; added jsonb := '[]';
    gone_restricted boolean := EXISTS (SELECT FROM restricted_client r WHERE r.client_id = gone);
    kept_restricted boolean := EXISTS (SELECT FROM restricted_client r WHERE r.client_id = kept);
BEGIN
    IF gone = kept OR NOT (may_know_of(gone) AND may_know_of(kept)) THEN
        RAISE insufficient_privilege;
    END IF;
    SELECT jsonb_object_agg(CASE c.id WHEN gone THEN 'gone' ELSE 'kept' END, to_jsonb(c)) INTO files
    FROM client c WHERE c.id IN (gone, kept);

    -- Whoever works with the one that everybody may know of does not thereby come to know of the restricted one.
    IF gone_restricted <> kept_restricted THEN
        open_one := CASE WHEN gone_restricted THEN kept ELSE gone END;
        FOR was IN
            DELETE FROM case_team t
            WHERE t.client_id = open_one AND (t.until IS NULL OR t.until > now())
              AND NOT EXISTS (SELECT FROM case_team o
                              WHERE o.client_id = CASE WHEN gone_restricted THEN gone ELSE kept END
                                AND o.person_id = t.person_id AND (o.until IS NULL OR o.until > now()))
            RETURNING to_jsonb(t)
        LOOP
            displaced := displaced || jsonb_build_object('tab', 'case_team', 'row', was);
        END LOOP;
    END IF;
    -- One case manager leads: of two, the kept one's.
    IF EXISTS (SELECT FROM case_team t WHERE t.client_id = kept AND t.duty = 'LEAD' AND (t.until IS NULL OR t.until > now())) THEN
        FOR was IN
            DELETE FROM case_team t
            WHERE t.client_id = gone AND t.duty = 'LEAD' AND (t.until IS NULL OR t.until > now()) RETURNING to_jsonb(t)
        LOOP
            displaced := displaced || jsonb_build_object('tab', 'case_team', 'row', was);
            INSERT INTO case_team SELECT (jsonb_populate_record(NULL::case_team, was || jsonb_build_object(
                'id', gen_random_uuid(), 'client_id', kept, 'duty', 'MEMBER'))).*
            ON CONFLICT DO NOTHING RETURNING to_jsonb(case_team) INTO became;
            IF became IS NOT NULL THEN
                added := added || jsonb_build_object('tab', 'case_team', 'row', became);
            END IF;
        END LOOP;
    END IF;

    FOR place IN SELECT * FROM tables_naming_a_client() LOOP
        FOR was IN EXECUTE format('SELECT to_jsonb(t) FROM %s t WHERE t.%I = $1', place.tab, place.col) USING kept LOOP
            present := present || jsonb_build_object('tab', place.tab::text, 'key', row_key(place.tab, was));
        END LOOP;
        FOR was IN EXECUTE format('SELECT to_jsonb(t) FROM %s t WHERE t.%I = $1', place.tab, place.col) USING gone LOOP
            BEGIN
                -- What says something of the two as two people says nothing of one.
                IF EXISTS (SELECT FROM tables_naming_a_client() o WHERE o.tab = place.tab AND was ->> o.col = kept::text) THEN
                    RAISE unique_violation;
                END IF;
                EXECUTE format('UPDATE %s t SET %I = $2 WHERE %s RETURNING to_jsonb(t)', place.tab, place.col, same_row(place.tab))
                    INTO became USING was, kept;
                moved := moved || jsonb_build_object(
                    'tab', place.tab::text, 'col', place.col, 'key', row_key(place.tab, became));
            EXCEPTION WHEN unique_violation OR exclusion_violation OR check_violation THEN
                EXECUTE format('DELETE FROM %s t WHERE %s', place.tab, same_row(place.tab)) USING was;
                displaced := displaced || jsonb_build_object('tab', place.tab::text, 'row', was);
            END;
        END LOOP;
    END LOOP;
    DELETE FROM client c WHERE c.id = gone;
    RETURN files || jsonb_build_object(
        'present', present, 'moved', moved, 'displaced', displaced, 'added', added,
        'restrictionCame', gone_restricted AND NOT kept_restricted);
END
$$;
COMMENT ON FUNCTION merge_client(uuid, uuid) IS
    'Lets everything that names one client name the other, and takes the one away. Answers with whatever is needed to '
    'undo that: to be kept encrypted.';

CREATE FUNCTION row_key(tab regclass, was jsonb) RETURNS jsonb LANGUAGE sql STABLE
    RETURN (SELECT jsonb_object_agg(k, was -> k::text) FROM unnest(key_columns(tab)) k);

-- Only columns that the row had: others, made since then, get their default.
CREATE FUNCTION put_back(tab regclass, was jsonb) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE cols text;
BEGIN
    SELECT string_agg(quote_ident(a.attname), ', ') INTO cols FROM pg_attribute a
    WHERE a.attrelid = tab AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND was ? a.attname;
    EXECUTE format('INSERT INTO %1$s (%2$s) SELECT %2$s FROM jsonb_populate_record(NULL::%1$s, $1) ON CONFLICT DO NOTHING',
                   tab, cols) USING was;
END
$$;

CREATE FUNCTION unmerge_client(done jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    gone uuid := done #>> '{gone,id}';
    kept uuid := done #>> '{kept,id}';
    one jsonb; place record; row jsonb; stays_restricted boolean := false;
BEGIN
    IF NOT may_know_of(kept) THEN
        RAISE insufficient_privilege;
    END IF;
    -- What was written while it was known to the team only stays known to the team only.
    IF (done ->> 'restrictionCame')::boolean AND EXISTS (SELECT FROM restricted_client r WHERE r.client_id = kept) THEN
        FOR place IN SELECT * FROM tables_naming_a_client() WHERE tab::text NOT IN ('client_merge', 'restricted_client', 'case_team') LOOP
            FOR row IN EXECUTE format('SELECT to_jsonb(t) FROM %s t WHERE t.%I = $1', place.tab, place.col) USING kept LOOP
                stays_restricted := stays_restricted OR NOT (
                    done -> 'present' @> jsonb_build_array(jsonb_build_object('tab', place.tab::text, 'key', row_key(place.tab, row)))
                    OR done -> 'moved' @> jsonb_build_array(jsonb_build_object('tab', place.tab::text, 'key', row_key(place.tab, row))));
            END LOOP;
        END LOOP;
    END IF;

    PERFORM put_back('client', done -> 'gone');
    FOR one IN SELECT jsonb_array_elements(done -> 'added') LOOP
        EXECUTE format('DELETE FROM %s t WHERE %s', (one ->> 'tab')::regclass, same_row((one ->> 'tab')::regclass)) USING one -> 'row';
    END LOOP;
    FOR one IN SELECT jsonb_array_elements(done -> 'moved') LOOP
        EXECUTE format('UPDATE %s t SET %I = $2 WHERE %s AND t.%2$I = $3',
                       (one ->> 'tab')::regclass, one ->> 'col', same_row((one ->> 'tab')::regclass))
            USING one -> 'key', gone, kept;
    END LOOP;
    FOR one IN SELECT jsonb_array_elements(done -> 'displaced') LOOP
        IF NOT (stays_restricted AND one ->> 'tab' = 'case_team' AND one #>> '{row,client_id}' = kept::text) THEN
            PERFORM put_back((one ->> 'tab')::regclass, one -> 'row');
        END IF;
    END LOOP;
    IF stays_restricted THEN
        INSERT INTO restricted_client
        SELECT (jsonb_populate_record(r, jsonb_build_object('client_id', kept))).*
        FROM restricted_client r WHERE r.client_id = gone ON CONFLICT DO NOTHING;
        INSERT INTO case_team
        SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'client_id', kept))).*
        FROM case_team t WHERE t.client_id = gone AND (t.until IS NULL OR t.until > now()) ON CONFLICT DO NOTHING;
    END IF;
END
$$;
COMMENT ON FUNCTION unmerge_client(jsonb) IS
    'Makes two files of one again, from what merge_client has answered. What was added to the one since then stays there.';

--changeset clients:breaking-the-glass-by-a-former-number splitStatements:false
CREATE OR REPLACE FUNCTION restricted_client_numbered(wanted text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
    RETURN (SELECT r.client_id FROM restricted_client r
            WHERE r.client_id IN (
                SELECT c.id FROM client c WHERE c.number = wanted
                UNION
                SELECT m.client_id FROM client_merge m WHERE m.gone_number = wanted AND m.undone_at IS NULL)
            LIMIT 1);
COMMENT ON FUNCTION restricted_client_numbered(text) IS
    'For emergency access only: the restricted client with this whole number, also one from before a merge, known to the '
    'reader or not.';
