--liquibase formatted sql

--changeset directory:agreement-required
--comment Whether an agency takes people whom a centre sends only under an agreement with that centre (handbook 5.3).
ALTER TABLE network.organization ADD COLUMN agreement_required boolean NOT NULL DEFAULT false;
--rollback ALTER TABLE network.organization DROP COLUMN agreement_required;
