--liquibase formatted sql

--changeset referrals:received-referrals splitStatements:false
CREATE TABLE received_referral (
    id               uuid PRIMARY KEY,
    client_id        uuid NOT NULL REFERENCES client,
    accepted_by      uuid NOT NULL,
    accepted_by_name text NOT NULL,
    accepted_at      timestamptz NOT NULL
);
CREATE INDEX received_referral_by_client ON received_referral (client_id, accepted_at DESC);
COMMENT ON TABLE received_referral IS
    'Which client''s file was opened for a referral that was accepted here. The rest stands in network.exchanged_referral.';
CALL seal_with_client('received_referral', 'client_id');

--changeset referrals:the-team-reads-the-letter splitStatements:false
CREATE FUNCTION letters_for_the_team(client uuid, person uuid, by_whom uuid, till timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$ INSERT INTO network.restricted_referral_reader (referral_id, centre_id, person_id, why, named_by, until)
          SELECT e.id, e.to_id, person, 'TEAM', by_whom, till FROM received_referral r
          JOIN network.exchanged_referral e ON e.id = r.id AND e.restricted AND e.to_id = network.speaker()
          WHERE r.client_id = client
          ON CONFLICT (referral_id, person_id, why) DO UPDATE SET until = excluded.until $$;
REVOKE ALL ON FUNCTION letters_for_the_team(uuid, uuid, uuid, timestamptz) FROM PUBLIC;
COMMENT ON FUNCTION letters_for_the_team(uuid, uuid, uuid, timestamptz) IS
    'Who works with a client who was referred here as restricted reads the letter: called by the triggers below only.';

CREATE FUNCTION case_team_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    -- As long as the longest that this person is in the team at this moment.
    PERFORM letters_for_the_team(NEW.client_id, NEW.person_id, NEW.added_by,
        (SELECT CASE WHEN bool_or(t.until IS NULL) THEN NULL ELSE max(t.until) END
         FROM case_team t WHERE t.client_id = NEW.client_id AND t.person_id = NEW.person_id));
    RETURN NEW;
END
$$;
CREATE TRIGGER case_team_reads_letters AFTER INSERT OR UPDATE ON case_team
    FOR EACH ROW EXECUTE FUNCTION case_team_changed();

CREATE FUNCTION referral_received() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM letters_for_the_team(t.client_id, t.person_id, t.added_by, t.until) FROM case_team t
    WHERE t.client_id = NEW.client_id AND (t.until IS NULL OR t.until > now()) ORDER BY t.until NULLS LAST;
    RETURN NEW;
END
$$;
CREATE TRIGGER received_referral_is_read AFTER INSERT OR UPDATE OF client_id ON received_referral
    FOR EACH ROW EXECUTE FUNCTION referral_received();
