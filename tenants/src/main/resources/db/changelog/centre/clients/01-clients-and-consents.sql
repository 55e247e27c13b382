--liquibase formatted sql

--changeset clients:clients
CREATE SEQUENCE client_number;
CREATE TABLE client (
    id                         uuid PRIMARY KEY,
    number                     text NOT NULL UNIQUE,
    given_name                 text NOT NULL,
    family_name                text,
    folded_name                text NOT NULL,
    gender                     text NOT NULL,
    birth_date                 date,
    birth_year                 int,
    client_group               text NOT NULL,
    phase                      text,
    marital_status             text,
    dependants                 int,
    country_of_origin          text,
    area                       text,
    education                  text,
    employment_status          text,
    first_language             text,
    second_language            text,
    phone                      text,
    email                      text,
    safe_contact               bytea,
    emergency_name             text,
    emergency_relationship     text,
    emergency_phone            text,
    previous_migration_kind    text,
    previous_migration_country text,
    planned_destination        text,
    reasons                    text[] NOT NULL,
    vulnerabilities            text[] NOT NULL,
    how_heard                  text,
    registered_at              timestamptz NOT NULL,
    registered_by              uuid NOT NULL,
    registered_by_name         text NOT NULL,
    version                    bigint NOT NULL
);
CREATE INDEX client_by_name ON client USING gin (folded_name ext.gin_trgm_ops);
CREATE INDEX client_by_birth_date ON client (birth_date);
CREATE INDEX client_by_phone ON client (phone);
CREATE INDEX client_by_registration ON client (registered_at DESC, id DESC);
COMMENT ON TABLE client IS 'Handbook 7.2, table 3. There is no column for a legal status, on purpose.';

--changeset clients:consents
CREATE TABLE consent (
    id               uuid PRIMARY KEY,
    client_id        uuid NOT NULL REFERENCES client,
    purpose          text NOT NULL CHECK (purpose IN ('STORE', 'REFER')),
    recipient        uuid,
    field_groups     text[] NOT NULL,
    text_version     text NOT NULL,
    language         text NOT NULL,
    manner           text NOT NULL,
    witness          text,
    given_at         timestamptz NOT NULL,
    expires_on       date,
    withdrawn_at     timestamptz,
    recorded_at      timestamptz NOT NULL,
    recorded_by      uuid NOT NULL,
    recorded_by_name text NOT NULL,
    version          bigint NOT NULL,
    CHECK ((purpose = 'REFER') = (recipient IS NOT NULL))
);
CREATE INDEX consent_by_client ON consent (client_id, given_at);
COMMENT ON TABLE consent IS 'Who agreed to what, for whom, until when, how and in which words (handbook 7.4).';
