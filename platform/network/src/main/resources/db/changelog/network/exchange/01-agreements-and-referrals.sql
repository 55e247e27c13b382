--liquibase formatted sql

--changeset exchange:agreements
CREATE TABLE network.agreement (
    id               uuid PRIMARY KEY,
    proposer_id      uuid NOT NULL,
    partner_id       uuid NOT NULL CHECK (partner_id <> proposer_id),
    status           text NOT NULL CHECK (status IN ('PROPOSED', 'IN_FORCE', 'DECLINED', 'TERMINATED')),
    valid_from       date NOT NULL,
    valid_until      date CHECK (valid_until >= valid_from),
    responsibilities text NOT NULL,
    proposed_at      timestamptz NOT NULL,
    answered_at      timestamptz,
    ended_at         timestamptz,
    version          bigint NOT NULL
);
COMMENT ON TABLE network.agreement IS 'Memoranda of understanding between two centres (handbook 5.3).';
CREATE INDEX agreement_by_proposer ON network.agreement (proposer_id, partner_id);
CREATE INDEX agreement_by_partner ON network.agreement (partner_id, proposer_id);
ALTER TABLE network.agreement ENABLE ROW LEVEL SECURITY;
CREATE POLICY parties ON network.agreement FOR SELECT TO mrc_centre
    USING ((SELECT network.speaker()) IN (proposer_id, partner_id));
CREATE POLICY propose ON network.agreement FOR INSERT TO mrc_centre
    WITH CHECK (proposer_id = (SELECT network.speaker()) AND status = 'PROPOSED');
CREATE POLICY answer ON network.agreement FOR UPDATE TO mrc_centre
    USING ((SELECT network.speaker()) IN (proposer_id, partner_id));
GRANT SELECT, INSERT, UPDATE (status, answered_at, ended_at, version) ON network.agreement TO mrc_centre;

--changeset exchange:only-the-partner-answers splitStatements:false
CREATE FUNCTION network.agreement_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status = 'PROPOSED' AND NEW.status IN ('IN_FORCE', 'DECLINED')
            AND OLD.partner_id IS DISTINCT FROM network.speaker() THEN
        RAISE EXCEPTION 'only the partner answers a proposed agreement' USING ERRCODE = '42501';
    END IF;
    IF OLD.status IN ('DECLINED', 'TERMINATED') AND NEW.status <> OLD.status THEN
        RAISE EXCEPTION 'an agreement that has ended stays ended' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER agreement_answered BEFORE UPDATE ON network.agreement
    FOR EACH ROW EXECUTE FUNCTION network.agreement_answered();

--changeset exchange:referrals
CREATE TABLE network.exchanged_referral (
    id                    uuid PRIMARY KEY,
    from_id               uuid NOT NULL,
    to_id                 uuid NOT NULL CHECK (to_id <> from_id),
    agreement_id          uuid NOT NULL REFERENCES network.agreement,
    service               text NOT NULL,
    status                text NOT NULL CHECK (status IN ('SENT', 'ACCEPTED', 'DECLINED', 'COMPLETED')),
    letter_for_recipient  bytea NOT NULL,
    letter_for_sender     bytea NOT NULL,
    outcome_for_recipient bytea,
    outcome_for_sender    bytea,
    declined_because      text,
    sent_at               timestamptz NOT NULL,
    answered_at           timestamptz,
    completed_at          timestamptz,
    version               bigint NOT NULL
);
COMMENT ON TABLE network.exchanged_referral IS
    'A referral between two centres. What it says of a person is sealed for each of the two and readable by nobody else.';
CREATE INDEX exchanged_referral_sent ON network.exchanged_referral (from_id, sent_at DESC, id);
CREATE INDEX exchanged_referral_received ON network.exchanged_referral (to_id, sent_at DESC, id);
ALTER TABLE network.exchanged_referral ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_ends_read ON network.exchanged_referral FOR SELECT TO mrc_centre
    USING ((SELECT network.speaker()) IN (from_id, to_id));
CREATE POLICY the_sender_sends ON network.exchanged_referral FOR INSERT TO mrc_centre
    WITH CHECK (from_id = (SELECT network.speaker()) AND status = 'SENT' AND EXISTS (
        SELECT FROM network.agreement a
        WHERE a.id = agreement_id AND a.status = 'IN_FORCE'
          AND current_date BETWEEN a.valid_from AND coalesce(a.valid_until, 'infinity')
          AND ((a.proposer_id = from_id AND a.partner_id = to_id) OR (a.proposer_id = to_id AND a.partner_id = from_id))));
CREATE POLICY the_recipient_answers ON network.exchanged_referral FOR UPDATE TO mrc_centre
    USING (to_id = (SELECT network.speaker()));
GRANT SELECT, INSERT,
    UPDATE (status, outcome_for_recipient, outcome_for_sender, declined_because, answered_at, completed_at, version)
    ON network.exchanged_referral TO mrc_centre;
