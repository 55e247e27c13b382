--liquibase formatted sql

--changeset exchange:answers-to-referrals
--comment Who was asked to take somebody, when, and what they answered: nothing of whom. One row per referral, of whatever
--comment kind; kinds to come are added here. Referrals of restricted clients and to shelters are in no figure. Granted to
--comment nobody: asked through the function below only.
CREATE VIEW network.referral_answer AS
SELECT r.to_id AS organization_id, r.sent_at AS asked_at, r.answered_at,
       r.status IN ('ACCEPTED', 'COMPLETED') AS accepted
FROM network.exchanged_referral r
WHERE NOT r.restricted AND r.service <> 'SHELTER';
REVOKE ALL ON network.referral_answer FROM PUBLIC, mrc_network, mrc_centre;
--rollback DROP VIEW network.referral_answer;

--changeset exchange:reliability splitStatements:false
--comment How an agency has answered in the last year: no row below eleven answers, and none for an agency that has a
--comment confidential place. Coarse on purpose: shares by twentieths, days as whole ones, the last answer by its month, so
--comment that one answer more is not seen in it.
CREATE FUNCTION network.reliability(agency uuid)
    RETURNS TABLE (accepted_percent int, answered_percent int, median_days int, last_answered date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    AS $$
  SELECT (round(20.0 * count(*) FILTER (WHERE accepted) / count(answered_at)) * 5)::int,
         (round(20.0 * count(answered_at) / count(*)) * 5)::int,
         greatest(1, ceil(percentile_cont(0.5) WITHIN GROUP (
           ORDER BY extract(epoch FROM answered_at - asked_at)) / 86400))::int,
         date_trunc('month', max(answered_at))::date
  FROM network.referral_answer
  WHERE organization_id = agency AND asked_at > now() - interval '1 year'
    AND NOT EXISTS (SELECT FROM network.location l WHERE l.organization_id = agency AND l.confidential)
  HAVING count(answered_at) >= 11 $$;
REVOKE ALL ON FUNCTION network.reliability(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.reliability(uuid) TO mrc_network, mrc_centre;
--rollback DROP FUNCTION network.reliability(uuid);
