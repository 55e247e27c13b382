--liquibase formatted sql

--changeset exchange:restricted-afterwards splitStatements:false
CREATE FUNCTION network.restrict_sent_referral(referral uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = ''
    AS $$ UPDATE network.exchanged_referral SET restricted = true, version = version + 1
          WHERE id = referral AND from_id = network.speaker() AND NOT restricted $$;
COMMENT ON FUNCTION network.restrict_sent_referral(uuid) IS
    'From now on the receiver, too, keeps this referral of the speaking centre to who takes in restricted ones there.';
REVOKE ALL ON FUNCTION network.restrict_sent_referral(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.restrict_sent_referral(uuid) TO mrc_centre;

--changeset exchange:whoever-accepted-reads-on splitStatements:false
CREATE FUNCTION network.remember_who_accepted(referral uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = ''
    AS $$ INSERT INTO network.restricted_referral_reader (referral_id, centre_id, person_id, why, named_by)
          SELECT e.id, e.to_id, reader.id, 'NAMED', reader.id FROM network.exchanged_referral e,
              (SELECT nullif(split_part(current_setting('mrc.reader', true), ':', 2), '')::uuid AS id) reader
          WHERE e.id = referral AND e.to_id = network.speaker() AND NOT e.restricted AND reader.id IS NOT NULL
          ON CONFLICT DO NOTHING $$;
COMMENT ON FUNCTION network.remember_who_accepted(uuid) IS
    'Whoever accepts an open referral goes on reading it when the sender restricts it afterwards.';
REVOKE ALL ON FUNCTION network.remember_who_accepted(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.remember_who_accepted(uuid) TO mrc_centre;
