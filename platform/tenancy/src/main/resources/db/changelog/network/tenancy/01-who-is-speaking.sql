--liquibase formatted sql

--changeset tenancy:centre-logins
CREATE TABLE network_private.centre_login (
    centre_id        uuid PRIMARY KEY,
    role_name        text NOT NULL UNIQUE CHECK (role_name ~ '^c_[a-z2-7]{16}$'),
    password_version int  NOT NULL DEFAULT 1,
    schema_version   text,
    state            text NOT NULL CHECK (state IN ('incomplete', 'ready', 'fenced', 'closed')),
    fenced_because   text,
    migrated_at      timestamptz
);
COMMENT ON TABLE network_private.centre_login IS
    'Which login speaks for which centre. Readable by no login: asked through the functions below.';

--changeset tenancy:speaker splitStatements:false
CREATE FUNCTION network.speaker() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    AS $$ SELECT centre_id FROM network_private.centre_login WHERE role_name = session_user $$;
COMMENT ON FUNCTION network.speaker() IS
    'The centre whose login this session is, or null. Rows of shared tables belong to somebody by this answer.';
REVOKE ALL ON FUNCTION network.speaker() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.speaker() TO mrc_network, mrc_centre;

CREATE FUNCTION network.login_of(centre uuid)
    RETURNS TABLE (role_name text, password_version int, state text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    AS $$ SELECT l.role_name, l.password_version, l.state FROM network_private.centre_login l WHERE l.centre_id = centre $$;
REVOKE ALL ON FUNCTION network.login_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.login_of(uuid) TO mrc_network;

CREATE FUNCTION network.ready_centres() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    AS $$ SELECT centre_id FROM network_private.centre_login WHERE state = 'ready' ORDER BY centre_id $$;
REVOKE ALL ON FUNCTION network.ready_centres() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.ready_centres() TO mrc_network;

--changeset tenancy:usage
GRANT USAGE ON SCHEMA network TO mrc_network, mrc_centre;
REVOKE ALL ON SCHEMA network_private FROM PUBLIC;

--changeset tenancy:centre-public-keys
CREATE TABLE network.centre_public_key (
    centre_id  uuid PRIMARY KEY,
    keyset     bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE network.centre_public_key IS
    'With it anybody may seal a letter that only this centre can open.';
GRANT SELECT ON network.centre_public_key TO mrc_network, mrc_centre;
GRANT INSERT ON network.centre_public_key TO mrc_centre;
ALTER TABLE network.centre_public_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON network.centre_public_key FOR SELECT USING (true);
CREATE POLICY a_centre_publishes_its_own ON network.centre_public_key FOR INSERT TO mrc_centre
    WITH CHECK (centre_id = (SELECT network.speaker()));
