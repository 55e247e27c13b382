--liquibase formatted sql

--changeset identity:ended-memberships
-- What the application may see of identity's tables, and nothing else: a token outlives the membership it was given
-- for by minutes, and whoever was sent away must be out at once.
CREATE VIEW ended_memberships AS
SELECT m.id AS membership
FROM memberships m
JOIN accounts a ON a.id = m.account_id
WHERE m.ended_at IS NOT NULL OR a.ended_at IS NOT NULL;
GRANT USAGE ON SCHEMA identity TO mrc_network;
GRANT SELECT ON ended_memberships TO mrc_network;
