--liquibase formatted sql

--changeset onboarding:regions
CREATE TABLE network.region (
    id                   uuid PRIMARY KEY,
    slug                 text NOT NULL UNIQUE,
    name                 text NOT NULL,
    coordinator_name     text NOT NULL,
    coordinator_email    text NOT NULL,
    coordinator_language text NOT NULL,
    invitation_id        uuid NOT NULL,
    created_at           timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE network.region IS 'Centres that one coordinator compares.';
GRANT SELECT, INSERT, UPDATE ON network.region TO mrc_network;

--changeset onboarding:centres
CREATE TABLE network.centre (
    id               uuid PRIMARY KEY,
    slug             text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    name             text NOT NULL,
    country          text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    city             text NOT NULL,
    kind             text NOT NULL,
    provider_type    text NOT NULL,
    languages        text[] NOT NULL,
    time_zone        text NOT NULL,
    region_id        uuid REFERENCES network.region,
    manager_name     text NOT NULL,
    manager_email    text NOT NULL,
    manager_language text NOT NULL,
    invitation_id    uuid NOT NULL,
    status           text NOT NULL,
    busy_until       timestamptz,
    created_at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX centre_by_region ON network.centre (region_id);
GRANT SELECT, INSERT, UPDATE ON network.centre TO mrc_network;
-- Other centres need to know whom they can work with, not who manages it.
GRANT SELECT (id, slug, name, country, city, kind, languages, time_zone, status) ON network.centre TO mrc_centre;

CREATE TABLE network.provisioning_step (
    centre_id   uuid NOT NULL REFERENCES network.centre,
    step        text NOT NULL,
    position    int  NOT NULL,
    status      text NOT NULL,
    finished_at timestamptz,
    problem     text,
    PRIMARY KEY (centre_id, step)
);
GRANT SELECT, INSERT, UPDATE ON network.provisioning_step TO mrc_network;
