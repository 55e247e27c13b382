--liquibase formatted sql

--changeset exchange:restricted-referrals
ALTER TABLE network.exchanged_referral ADD COLUMN restricted boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN network.exchanged_referral.restricted IS
    'The sender restricts who may know of this client, and so does the receiver (infra/adr/0014). Why stands nowhere.';
CREATE TABLE network.restricted_referral_reader (
    referral_id uuid NOT NULL REFERENCES network.exchanged_referral,
    centre_id   uuid NOT NULL,
    person_id   uuid NOT NULL,
    why         text NOT NULL CHECK (why IN ('NAMED', 'TEAM')),
    named_by    uuid NOT NULL,
    named_at    timestamptz NOT NULL DEFAULT now(),
    until       timestamptz,
    PRIMARY KEY (referral_id, person_id, why)
);
CREATE INDEX restricted_referral_reader_of_person ON network.restricted_referral_reader (centre_id, person_id);
COMMENT ON TABLE network.restricted_referral_reader IS
    'Colleagues of the receiving centre who may read one restricted referral, by their accounts'' ids: somebody has named '
    'them, or they are in the case team of the client whose file was opened for it (until: in an emergency, for hours).';

--changeset exchange:who-reads-restricted-referrals splitStatements:false
-- For whom a connection reads is said as in every centre's schema: scope, person, and what else they may (ADR 10, 14).
CREATE FUNCTION network.takes_restricted_referrals() RETURNS boolean LANGUAGE sql STABLE SET search_path = ''
    AS $$ SELECT split_part(coalesce(current_setting('mrc.reader', true), ''), ':', 1) = 'centre'
              OR split_part(coalesce(current_setting('mrc.reader', true), ''), ':', 3) = 'restricted' $$;
COMMENT ON FUNCTION network.takes_restricted_referrals() IS
    'Whether this connection reads for the centre itself, or for a person with the permission case:read-restricted.';

CREATE FUNCTION network.referrals_shown_to_reader() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    AS $$ SELECT r.referral_id FROM network.restricted_referral_reader r
          WHERE r.centre_id = network.speaker() AND (r.until IS NULL OR r.until > now())
            AND r.person_id = nullif(split_part(current_setting('mrc.reader', true), ':', 2), '')::uuid $$;
COMMENT ON FUNCTION network.referrals_shown_to_reader() IS 'The restricted referrals that the reader may read by name.';
REVOKE ALL ON FUNCTION network.takes_restricted_referrals(), network.referrals_shown_to_reader() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.takes_restricted_referrals(), network.referrals_shown_to_reader() TO mrc_centre;

--changeset exchange:restricted-referrals-are-sealed
ALTER POLICY both_ends_read ON network.exchanged_referral
    USING (from_id = (SELECT network.speaker())
        OR (to_id = (SELECT network.speaker()) AND (
            NOT restricted
            OR (SELECT network.takes_restricted_referrals())
            OR id IN (SELECT network.referrals_shown_to_reader()))));
ALTER POLICY the_recipient_answers ON network.exchanged_referral
    USING (to_id = (SELECT network.speaker()) AND (
        NOT restricted
        OR (SELECT network.takes_restricted_referrals())
        OR id IN (SELECT network.referrals_shown_to_reader())));

ALTER TABLE network.restricted_referral_reader ENABLE ROW LEVEL SECURITY;
CREATE POLICY the_receivers_own ON network.restricted_referral_reader FOR SELECT TO mrc_centre
    USING (centre_id = (SELECT network.speaker()) AND (SELECT network.takes_restricted_referrals()));
CREATE POLICY named_by_who_may_read ON network.restricted_referral_reader FOR INSERT TO mrc_centre
    WITH CHECK (why = 'NAMED' AND centre_id = (SELECT network.speaker())
        AND (SELECT network.takes_restricted_referrals()) AND EXISTS (
        SELECT FROM network.exchanged_referral e
        WHERE e.id = referral_id AND e.to_id = centre_id AND e.restricted));
CREATE POLICY no_longer_named ON network.restricted_referral_reader FOR DELETE TO mrc_centre
    USING (why = 'NAMED' AND centre_id = (SELECT network.speaker()) AND (SELECT network.takes_restricted_referrals()));
GRANT SELECT, INSERT, DELETE ON network.restricted_referral_reader TO mrc_centre;

--changeset exchange:forgetting-received-letters splitStatements:false
CREATE FUNCTION network.forget_received_letter(referral uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = ''
    AS $$ UPDATE network.exchanged_referral SET letter_for_recipient = '', outcome_for_recipient = NULL
          WHERE id = referral AND to_id = network.speaker() $$;
COMMENT ON FUNCTION network.forget_received_letter(uuid) IS
    'Destroys the receiving centre''s own copy of what it was told and answered about a client whose file it erases.';
REVOKE ALL ON FUNCTION network.forget_received_letter(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.forget_received_letter(uuid) TO mrc_centre;
