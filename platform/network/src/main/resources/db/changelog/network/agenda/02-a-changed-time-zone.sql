--liquibase formatted sql

--changeset agenda:a-changed-time-zone splitStatements:false
CREATE FUNCTION network.a_time_zone_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
    AS $$
BEGIN
    UPDATE network.agenda SET due_at = now()
    WHERE centre_id = NEW.id AND due_at > now() AND due_at < 'infinity';
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION network.a_time_zone_changed() IS
    'Moments were written down by the old clock of a centre: each job looks again what they are by the new one.';
REVOKE ALL ON FUNCTION network.a_time_zone_changed() FROM PUBLIC;
CREATE TRIGGER a_time_zone_changed AFTER UPDATE OF time_zone ON network.centre FOR EACH ROW
    WHEN (OLD.time_zone IS DISTINCT FROM NEW.time_zone) EXECUTE FUNCTION network.a_time_zone_changed();
