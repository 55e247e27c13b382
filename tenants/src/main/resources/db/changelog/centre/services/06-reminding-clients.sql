--liquibase formatted sql

--changeset services:reminding-clients
ALTER TABLE visit ADD COLUMN remind_client boolean;
COMMENT ON COLUMN visit.remind_client IS 'The client is sent a message before the day of the follow-up, as agreed.';
CREATE INDEX visit_to_remind ON visit (follow_up_on) WHERE remind_client AND followed_up_at IS NULL;
