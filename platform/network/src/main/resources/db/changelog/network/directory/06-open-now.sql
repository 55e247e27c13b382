--liquibase formatted sql

--changeset directory:open-now
--comment When a service is open, on the clock of its place: minutes of the week from Monday 00:00, so that neither summer time
--comment nor the passing of days changes a row.
ALTER TABLE network.directory_entry
  ADD COLUMN time_zone text,
  ADD COLUMN open_minutes int4multirange NOT NULL DEFAULT '{}';
CREATE INDEX directory_entry_time_zone ON network.directory_entry (time_zone) WHERE listed AND time_zone IS NOT NULL;
--rollback ALTER TABLE network.directory_entry DROP COLUMN time_zone, DROP COLUMN open_minutes;
