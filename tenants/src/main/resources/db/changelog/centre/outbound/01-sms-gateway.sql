--liquibase formatted sql

--changeset outbound:sms-gateway
CREATE TABLE sms_gateway (
    id       uuid PRIMARY KEY,
    settings bytea NOT NULL,
    used_at  timestamptz,
    problem  text,
    version  bigint NOT NULL
);
CREATE UNIQUE INDEX sms_gateway_only_one ON sms_gateway ((true));
COMMENT ON TABLE sms_gateway IS 'The centre''s SMS provider, with its secrets, encrypted with the centre''s key.';
