--liquibase formatted sql

--changeset insight:corrected-facts
ALTER TABLE network.visit_fact ADD COLUMN revision bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN network.visit_fact.revision IS
    'Which correction of the visit was counted, so that events which overtake each other leave the latest.';
GRANT UPDATE (month, sex, service, revision) ON network.visit_fact TO mrc_centre;
