--liquibase formatted sql

--changeset clients:case-teams
CREATE TABLE case_team (
    id            uuid PRIMARY KEY,
    client_id     uuid NOT NULL REFERENCES client,
    person_id     uuid NOT NULL,
    person_name   text NOT NULL,
    duty          text NOT NULL CHECK (duty IN ('LEAD', 'MEMBER', 'EMERGENCY')),
    since         timestamptz NOT NULL,
    until         timestamptz,
    added_by      uuid NOT NULL,
    added_by_name text NOT NULL,
    CHECK (duty <> 'EMERGENCY' OR until IS NOT NULL)
);
CREATE INDEX case_team_of_client ON case_team (client_id);
CREATE INDEX case_team_of_person ON case_team (person_id);
CREATE UNIQUE INDEX case_team_once ON case_team (client_id, person_id) WHERE until IS NULL;
COMMENT ON TABLE case_team IS
    'Who works with a client (handbook 3.3.1, case manager). EMERGENCY is somebody who broke the glass, for hours only.';

CREATE TABLE restricted_client (
    client_id          uuid PRIMARY KEY REFERENCES client,
    because            text NOT NULL,
    restricted_at      timestamptz NOT NULL,
    restricted_by      uuid NOT NULL,
    restricted_by_name text NOT NULL
);
COMMENT ON TABLE restricted_client IS
    'Clients of whom only their case team may know: victims of trafficking or violence, a colleague''s relative.';

--changeset clients:who-may-know-of-whom splitStatements:false
CREATE FUNCTION clients_of_reader() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
    RETURN (SELECT coalesce(array_agg(DISTINCT t.client_id), '{}') FROM case_team t
            WHERE t.person_id = reader() AND (t.until IS NULL OR t.until > now()));
COMMENT ON FUNCTION clients_of_reader() IS 'The clients in whose case team the reader is at this moment.';

CREATE FUNCTION clients_hidden() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
    RETURN (SELECT coalesce(array_agg(r.client_id), '{}') FROM restricted_client r
            WHERE r.client_id <> ALL (clients_of_reader()));
COMMENT ON FUNCTION clients_hidden() IS 'The restricted clients whom the reader may not know of.';

CREATE FUNCTION may_know_of(client uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    RETURN CASE reader_scope()
               WHEN 'centre' THEN true
               WHEN 'all' THEN client <> ALL (clients_hidden())
               WHEN 'assigned' THEN client = ANY (clients_of_reader())
               ELSE false END;
COMMENT ON FUNCTION may_know_of(uuid) IS 'Whether the reader may know of one client; rows of many are left out by policies.';

CREATE PROCEDURE seal_with_client(tab text, col text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format($policy$
        CREATE POLICY known_with_its_client ON %1$I USING (
            %2$I IS NULL
            OR (SELECT reader_scope()) = 'centre'
            OR ((SELECT reader_scope()) = 'all' AND %2$I NOT IN (SELECT unnest(clients_hidden())))
            OR %2$I IN (SELECT unnest(clients_of_reader())))
        $policy$, tab, col);
END
$$;
COMMENT ON PROCEDURE seal_with_client(text, text) IS
    'Makes a table''s rows known only to who may know of the client in this column; null is nobody in particular.';

--changeset clients:rows-are-known-with-their-client splitStatements:false
CALL seal_with_client('client', 'id');
CALL seal_with_client('consent', 'client_id');
CALL seal_with_client('case_team', 'client_id');
CALL seal_with_client('restricted_client', 'client_id');
-- Whoever registers a client may not be able to know of her before she has a case team.
CREATE POLICY a_client_is_registered ON client FOR INSERT WITH CHECK (true);
CREATE POLICY a_first_consent_is_recorded ON consent FOR INSERT WITH CHECK (true);
CREATE POLICY a_case_team_begins ON case_team FOR INSERT
    WITH CHECK (may_know_of(client_id) OR person_id = reader());

--changeset clients:breaking-the-glass
CREATE TABLE emergency_access (
    id          uuid PRIMARY KEY,
    client_id   uuid NOT NULL REFERENCES client,
    number      text NOT NULL,
    person_id   uuid NOT NULL,
    person_name text NOT NULL,
    reason      bytea NOT NULL,
    at          timestamptz NOT NULL,
    until       timestamptz NOT NULL,
    reviewed_at timestamptz,
    reviewed_by uuid,
    reviewed_by_name text,
    CHECK (num_nonnulls(reviewed_at, reviewed_by, reviewed_by_name) IN (0, 3)),
    CHECK (reviewed_by <> person_id)
);
CREATE INDEX emergency_access_to_review ON emergency_access (at DESC);
COMMENT ON TABLE emergency_access IS
    'Every time the glass was broken, why (encrypted), and which second person looked at it afterwards. Known to whoever '
    'reviews such access, by the client''s number alone, although the client may be hidden from them.';

--changeset clients:breaking-the-glass-by-number splitStatements:false
CREATE FUNCTION restricted_client_numbered(wanted text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
    RETURN (SELECT c.id FROM client c JOIN restricted_client r ON r.client_id = c.id WHERE c.number = wanted);
COMMENT ON FUNCTION restricted_client_numbered(text) IS
    'For emergency access only: the restricted client with this whole number, known to the reader or not.';
