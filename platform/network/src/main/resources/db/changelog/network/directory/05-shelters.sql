--liquibase formatted sql

--changeset directory:sheltered-entries
--comment A service that can be had at confidential places only. Its entry is never in the search index, nor found by any
--comment search: staff who may know of shelters are shown a list of them.
ALTER TABLE network.directory_entry ADD COLUMN sheltered boolean NOT NULL DEFAULT false;
CREATE INDEX directory_entry_sheltered ON network.directory_entry (sort_name, service_id) WHERE sheltered AND listed;
--rollback ALTER TABLE network.directory_entry DROP COLUMN sheltered;
