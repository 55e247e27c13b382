--liquibase formatted sql

--changeset exchange:forgetting-letters splitStatements:false
CREATE FUNCTION network.forget_sent_letter(referral uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = ''
    AS $$ UPDATE network.exchanged_referral SET letter_for_sender = '', outcome_for_sender = NULL
          WHERE id = referral AND from_id = network.speaker() $$;
COMMENT ON FUNCTION network.forget_sent_letter(uuid) IS
    'Destroys the sending centre''s own copy of what it wrote and was answered about a client whose file it erases.';
REVOKE ALL ON FUNCTION network.forget_sent_letter(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.forget_sent_letter(uuid) TO mrc_centre;
