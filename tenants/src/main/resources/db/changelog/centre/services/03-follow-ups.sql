--liquibase formatted sql

--changeset services:follow-ups
ALTER TABLE visit ADD COLUMN followed_up_at timestamptz;
ALTER TABLE visit ADD COLUMN followed_up_by uuid;
ALTER TABLE visit ADD COLUMN followed_up_by_name text;
ALTER TABLE visit ADD CONSTRAINT visit_followed_up_by_somebody
    CHECK (num_nonnulls(followed_up_at, followed_up_by, followed_up_by_name) IN (0, 3));
DROP INDEX visit_to_follow_up;
CREATE INDEX visit_to_follow_up ON visit (follow_up_on, id) WHERE follow_up_on IS NOT NULL AND followed_up_at IS NULL;
