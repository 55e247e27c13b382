--liquibase formatted sql

--changeset links:links
--comment What became of the web addresses on which the network's information rests, by the address as it is written there.
CREATE TABLE network.link (
  url           text PRIMARY KEY CHECK (octet_length(url) BETWEEN 1 AND 2000),
  -- Whose server is asked; empty where the address is one that nobody is asked at.
  host          text NOT NULL,
  -- Whether anything rests on it now; nothing is asked for the sake of what nobody uses.
  used          boolean NOT NULL DEFAULT true,
  status        text NOT NULL DEFAULT 'UNCHECKED' CHECK (status IN
    ('UNCHECKED', 'WORKS', 'MOVED', 'CHANGED', 'GONE', 'UNREACHABLE', 'REFUSED')),
  since         timestamptz NOT NULL,
  checked_at    timestamptz,
  next_check_at timestamptz NOT NULL,
  http_status   int,
  moved_to      text,
  -- SHA-256 of the words last seen there, and of those that are known: first seen, or confirmed since.
  words         text CHECK (words ~ '^[0-9a-f]{64}$'),
  known_words   text CHECK (known_words ~ '^[0-9a-f]{64}$'),
  -- In a row, since the last time that the page was there.
  failures      int NOT NULL DEFAULT 0 CHECK (failures >= 0),
  failing_since date,
  missing_days  int NOT NULL DEFAULT 0 CHECK (missing_days >= 0),
  last_missing  date,
  CHECK ((status = 'UNCHECKED') = (checked_at IS NULL)),
  CHECK ((status = 'MOVED') = (moved_to IS NOT NULL)),
  CHECK ((failures = 0) = (failing_since IS NULL)),
  CHECK ((missing_days = 0) = (last_missing IS NULL))
);
CREATE INDEX link_due ON network.link (host, next_check_at) WHERE used;
GRANT SELECT ON network.link TO mrc_centre, mrc_network;
GRANT INSERT, UPDATE ON network.link TO mrc_network;

-- So that no server is asked twice at once, nor without a pause, by however many instances.
CREATE TABLE network.link_host (
  host       text PRIMARY KEY,
  not_before timestamptz NOT NULL
);
CREATE INDEX link_host_free ON network.link_host (not_before, host);
GRANT SELECT, INSERT, UPDATE ON network.link_host TO mrc_network;
--rollback DROP TABLE network.link_host, network.link;

--changeset links:confirmations
--comment That somebody in a centre has read the words which stand there now. The platform takes them over when it looks next.
CREATE TABLE network.link_confirmation (
  id           uuid PRIMARY KEY,
  url          text NOT NULL REFERENCES network.link,
  words        text NOT NULL,
  centre_id    uuid NOT NULL DEFAULT network.speaker(),
  confirmed_by uuid,
  confirmed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX link_confirmation_latest ON network.link_confirmation (url, confirmed_at DESC, id DESC);
ALTER TABLE network.link_confirmation ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON network.link_confirmation FOR SELECT TO mrc_centre, mrc_network USING (true);
CREATE POLICY a_centre_confirms_what_was_seen ON network.link_confirmation FOR INSERT TO mrc_centre
  WITH CHECK (centre_id = (SELECT network.speaker())
    AND EXISTS (SELECT FROM network.link l WHERE l.url = link_confirmation.url AND l.words = link_confirmation.words));
-- Who it was, of all its staff, is the affair of that centre alone.
GRANT SELECT (id, url, words, centre_id, confirmed_at) ON network.link_confirmation TO mrc_centre, mrc_network;
GRANT INSERT (id, url, words, confirmed_by) ON network.link_confirmation TO mrc_centre;
--rollback DROP TABLE network.link_confirmation;

--changeset links:wishes
--comment Addresses that somebody wants looked at soon. Dropped when they were, and unseen where nothing rests on them.
CREATE TABLE network.link_wish (
  url text PRIMARY KEY CHECK (octet_length(url) BETWEEN 1 AND 2000)
);
GRANT SELECT, INSERT ON network.link_wish TO mrc_centre;
GRANT SELECT, INSERT, DELETE ON network.link_wish TO mrc_network;
--rollback DROP TABLE network.link_wish;
