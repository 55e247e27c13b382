--liquibase formatted sql

--changeset tenancy:audit-heads
CREATE TABLE network_private.audit_head (
    centre_id uuid NOT NULL,
    position  bigint NOT NULL CHECK (position > 0),
    hash      bytea NOT NULL CHECK (octet_length(hash) = 32),
    at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (centre_id, position)
);
COMMENT ON TABLE network_private.audit_head IS
    'How far each centre''s audit log was sealed, and with which hash: where that centre''s login cannot cut it off. Reached through the functions below.';

--changeset tenancy:audit-head-functions splitStatements:false
CREATE FUNCTION network.append_audit_head(before bytea, reached bigint, reached_hash bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
    AS $$
DECLARE
    centre uuid := network.speaker();
    last   network_private.audit_head;
BEGIN
    IF centre IS NULL THEN
        RAISE EXCEPTION 'Only a centre seals its audit log' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- Two that have read the same head would otherwise both go on from it.
    PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(centre::text, 17));
    SELECT * INTO last FROM network_private.audit_head h
        WHERE h.centre_id = centre ORDER BY h.position DESC LIMIT 1;
    IF last.hash IS DISTINCT FROM before OR reached <= coalesce(last.position, 0) THEN
        RAISE EXCEPTION 'This does not go on from the last head' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    INSERT INTO network_private.audit_head (centre_id, position, hash) VALUES (centre, reached, reached_hash);
END
$$;
COMMENT ON FUNCTION network.append_audit_head(bytea, bigint, bytea) IS
    'Keeps a head of the speaking centre''s chain: only further on, and only by who knows the hash of the last one.';
REVOKE ALL ON FUNCTION network.append_audit_head(bytea, bigint, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.append_audit_head(bytea, bigint, bytea) TO mrc_centre;

CREATE FUNCTION network.audit_heads() RETURNS TABLE (at_position bigint, hash bytea, at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    AS $$ SELECT h.position, h.hash, h.at FROM network_private.audit_head h
          WHERE h.centre_id = network.speaker() ORDER BY h.position $$;
REVOKE ALL ON FUNCTION network.audit_heads() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.audit_heads() TO mrc_centre;

CREATE FUNCTION network.last_audit_head() RETURNS TABLE (at_position bigint, hash bytea, at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    AS $$ SELECT h.position, h.hash, h.at FROM network_private.audit_head h
          WHERE h.centre_id = network.speaker() ORDER BY h.position DESC LIMIT 1 $$;
REVOKE ALL ON FUNCTION network.last_audit_head() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.last_audit_head() TO mrc_centre;
