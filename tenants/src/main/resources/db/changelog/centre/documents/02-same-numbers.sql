--liquibase formatted sql

--changeset documents:compare-by-number
-- What was brought before numbers were compared.
UPDATE client_search_key SET to_compare = true
WHERE client_id IN (SELECT client_id FROM document WHERE number_hash IS NOT NULL);
