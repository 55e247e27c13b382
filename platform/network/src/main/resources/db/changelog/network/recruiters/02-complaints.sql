--liquibase formatted sql

--changeset recruiters:complaints
--comment That a client of a centre complained of an agency, and no more: no person, no words, not even the day.
CREATE TABLE network.recruiter_complaint (
  id           uuid PRIMARY KEY,
  recruiter_id uuid NOT NULL REFERENCES network.recruiter,
  centre_id    uuid NOT NULL DEFAULT network.speaker(),
  month        date NOT NULL CHECK (extract(day FROM month) = 1),
  kind         text NOT NULL CHECK (kind IN ('FEES', 'CONTRACT_SUBSTITUTION', 'FALSE_PROMISES', 'PASSPORT_KEPT', 'WAGES',
                 'VIOLENCE_OR_THREATS', 'OTHER')),
  state        text NOT NULL CHECK (state IN ('ALLEGED', 'UPHELD', 'WITHDRAWN')),
  version      bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE network.recruiter_complaint IS
  'Read by the centre that recorded it and by nobody else, the platform included; others see what the function below counts.';
CREATE INDEX recruiter_complaint_counted ON network.recruiter_complaint (recruiter_id, state, kind);
CREATE INDEX recruiter_complaint_own ON network.recruiter_complaint (centre_id, recruiter_id, month DESC, id DESC);
ALTER TABLE network.recruiter_complaint ENABLE ROW LEVEL SECURITY;
CREATE POLICY its_own ON network.recruiter_complaint TO mrc_centre
  USING (centre_id = (SELECT network.speaker())) WITH CHECK (centre_id = (SELECT network.speaker()));
GRANT SELECT, INSERT, UPDATE (state, version) ON network.recruiter_complaint TO mrc_centre;
--rollback DROP TABLE network.recruiter_complaint;

--changeset recruiters:complaint-steps splitStatements:false
CREATE FUNCTION network.recruiter_complaint_step() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN
      (('ALLEGED', 'UPHELD'), ('ALLEGED', 'WITHDRAWN'), ('UPHELD', 'WITHDRAWN')) THEN
    RAISE EXCEPTION 'a complaint does not go from % to %', OLD.state, NEW.state USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER recruiter_complaint_step BEFORE UPDATE ON network.recruiter_complaint
  FOR EACH ROW EXECUTE FUNCTION network.recruiter_complaint_step();
--rollback DROP FUNCTION network.recruiter_complaint_step() CASCADE;

--changeset recruiters:complaint-counts splitStatements:false
--comment All that anybody learns of the complaints of other centres (k = 11). By state one total, hidden below 11: none
--comment too, or the first complaint of an agency would be seen to arrive. Within a total that is shown, kinds with 1 to 10
--comment are hidden, and so many more, the smallest first, that the hidden are at least two and together at least 11: the
--comment rule of org.mrcnetwork.network.insight.Suppression, here so that no login can ask for more.
CREATE FUNCTION network.recruiter_complaint_counts(recruiter uuid)
    RETURNS TABLE (state text, kind text, complaints int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    AS $$
  WITH counted AS (
    SELECT s.state, k.kind, count(c.id)::int AS n
    FROM unnest(ARRAY['ALLEGED', 'UPHELD']) AS s(state)
    CROSS JOIN unnest(ARRAY['FEES', 'CONTRACT_SUBSTITUTION', 'FALSE_PROMISES', 'PASSPORT_KEPT', 'WAGES',
      'VIOLENCE_OR_THREATS', 'OTHER']) AS k(kind)
    LEFT JOIN network.recruiter_complaint c
      ON c.recruiter_id = recruiter AND c.state = s.state AND c.kind = k.kind
    GROUP BY s.state, k.kind
  ), by_size AS (
    SELECT c.state, c.kind, c.n,
           row_number() OVER w AS place,
           sum(c.n) OVER (PARTITION BY c.state ORDER BY c.n, c.kind ROWS UNBOUNDED PRECEDING) AS so_far,
           count(*) FILTER (WHERE c.n < 11) OVER (PARTITION BY c.state) AS small,
           count(*) OVER (PARTITION BY c.state) AS places
    FROM counted c WHERE c.n > 0
    WINDOW w AS (PARTITION BY c.state ORDER BY c.n, c.kind)
  ), hidden AS (
    SELECT b.state, CASE WHEN min(b.small) = 0 THEN 0
      ELSE coalesce(min(b.place) FILTER (WHERE b.place >= greatest(b.small, 2) AND b.so_far >= 11), min(b.places))
      END AS until
    FROM by_size b GROUP BY b.state
  ), total AS (
    SELECT c.state, sum(c.n)::int AS n FROM counted c GROUP BY c.state
  )
  SELECT t.state, NULL::text, CASE WHEN t.n >= 11 THEN t.n END FROM total t
  UNION ALL
  SELECT c.state, c.kind, CASE WHEN t.n >= 11 AND coalesce(b.place > h.until, true) THEN c.n END
  FROM counted c JOIN total t ON t.state = c.state
  LEFT JOIN by_size b ON b.state = c.state AND b.kind = c.kind
  LEFT JOIN hidden h ON h.state = c.state $$;
REVOKE ALL ON FUNCTION network.recruiter_complaint_counts(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.recruiter_complaint_counts(uuid) TO mrc_centre, mrc_network;
--rollback DROP FUNCTION network.recruiter_complaint_counts(uuid);
