--liquibase formatted sql

--changeset referrals:whoever-is-taken-off-a-team-by-a-merge splitStatements:false
CREATE FUNCTION case_team_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    DELETE FROM network.restricted_referral_reader r
    WHERE r.person_id = OLD.person_id AND r.why = 'TEAM' AND r.centre_id = network.speaker()
      AND r.referral_id IN (SELECT id FROM received_referral WHERE client_id = OLD.client_id)
      AND NOT EXISTS (SELECT FROM case_team t
                      WHERE t.client_id = OLD.client_id AND t.person_id = OLD.person_id
                        AND (t.until IS NULL OR t.until > now()));
    RETURN OLD;
END
$$;
CREATE TRIGGER case_team_reads_letters_no_more AFTER DELETE ON case_team
    FOR EACH ROW EXECUTE FUNCTION case_team_left();
COMMENT ON FUNCTION case_team_left() IS
    'A membership ends by its day; a merge takes it away as a row, and with it goes the letter.';
