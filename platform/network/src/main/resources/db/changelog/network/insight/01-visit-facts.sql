--liquibase formatted sql

--changeset insight:visit-facts
CREATE TABLE network.visit_fact (
    id        bytea PRIMARY KEY,
    centre_id uuid NOT NULL DEFAULT network.speaker(),
    month     date NOT NULL CHECK (extract(day FROM month) = 1),
    sex       text NOT NULL,
    service   text NOT NULL
);
COMMENT ON TABLE network.visit_fact IS
    'One row per visit, without a person: its id is a keyed hash that leads back to nothing outside the platform''s secret.';
CREATE INDEX visit_fact_by_centre_and_month ON network.visit_fact (centre_id, month) INCLUDE (sex, service);
ALTER TABLE network.visit_fact ENABLE ROW LEVEL SECURITY;
CREATE POLICY a_centre_adds_its_own ON network.visit_fact TO mrc_centre
    USING (centre_id = (SELECT network.speaker())) WITH CHECK (centre_id = (SELECT network.speaker()));
CREATE POLICY the_platform_counts ON network.visit_fact FOR SELECT TO mrc_network USING (true);
GRANT SELECT, INSERT ON network.visit_fact TO mrc_centre;
GRANT SELECT ON network.visit_fact TO mrc_network;
