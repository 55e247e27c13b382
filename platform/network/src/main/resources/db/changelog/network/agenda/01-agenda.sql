--liquibase formatted sql

--changeset agenda:agenda
CREATE TABLE network.agenda (
    centre_id uuid NOT NULL DEFAULT network.speaker(),
    work      text NOT NULL CHECK (work ~ '^[a-z-]{1,40}$'),
    due_at    timestamptz NOT NULL,
    PRIMARY KEY (centre_id, work)
);
COMMENT ON TABLE network.agenda IS
    'From when on a centre has something to do, per kind of work. No client, no number of clients: one moment.';
ALTER TABLE network.agenda ENABLE ROW LEVEL SECURITY;
CREATE POLICY a_centre_keeps_its_own ON network.agenda TO mrc_centre
    USING (centre_id = (SELECT network.speaker())) WITH CHECK (centre_id = (SELECT network.speaker()));
CREATE POLICY the_platform_looks ON network.agenda FOR SELECT TO mrc_network USING (true);
GRANT SELECT, INSERT, UPDATE ON network.agenda TO mrc_centre;
GRANT SELECT ON network.agenda TO mrc_network;
