--liquibase formatted sql

--changeset directory:organizations-services-locations
--comment The shared directory in the shape of HSDS 3. Columns hold what the platform reads; "rest" holds, word for word,
--comment every other property of the HSDS object, so that nothing of an import is lost.
CREATE TABLE network.organization (
  id                     uuid PRIMARY KEY,
  name                   text NOT NULL,
  alternate_name         text,
  description            text NOT NULL,
  email                  text,
  website                text,
  -- No foreign key: the parent may come with a later import, or never.
  parent_organization_id uuid,
  -- The partner type of the code lists, in kebab case.
  type                   text,
  -- ISO 3166-1 alpha-2; where it works from, for organizations whose every location is confidential.
  country                text CHECK (country ~ '^[A-Z]{2}$'),
  -- Set when the organization is a centre of this platform.
  centre_id              uuid UNIQUE,
  rest                   jsonb NOT NULL DEFAULT '{}',
  -- Of what was last imported or listed; an equal one again changes nothing. NULL after any other change.
  source_digest          text,
  version                bigint NOT NULL DEFAULT 1,
  changed_at             timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE network.service (
  id              uuid PRIMARY KEY,
  organization_id uuid NOT NULL REFERENCES network.organization,
  name            text NOT NULL,
  alternate_name  text,
  description     text,
  url             text,
  email           text,
  status          text NOT NULL CHECK (status IN ('active', 'inactive', 'defunct', 'temporarily closed')),
  -- When somebody last made sure that this is still true.
  assured_date    date,
  -- Codes of ServiceType.
  service_types   text[] NOT NULL DEFAULT '{}',
  rest            jsonb NOT NULL DEFAULT '{}',
  version         bigint NOT NULL DEFAULT 1,
  changed_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX service_organization ON network.service (organization_id);

CREATE TABLE network.location (
  id                      uuid PRIMARY KEY,
  organization_id         uuid NOT NULL REFERENCES network.organization,
  -- Whether the organization names it among its own locations, or one of its services does only.
  listed_by_organization  boolean NOT NULL,
  location_type           text NOT NULL CHECK (location_type IN ('physical', 'postal', 'virtual')),
  name                    text,
  alternate_name          text,
  description             text,
  url                     text,
  latitude                double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude               double precision CHECK (longitude BETWEEN -180 AND 180),
  -- A shelter's: never in an answer, an export or the search index. Only a steward takes the mark away, no import does.
  confidential            boolean NOT NULL DEFAULT false,
  rest                    jsonb NOT NULL DEFAULT '{}',
  version                 bigint NOT NULL DEFAULT 1,
  changed_at              timestamptz NOT NULL DEFAULT now(),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX location_organization ON network.location (organization_id);

CREATE TABLE network.service_at_location (
  id          uuid PRIMARY KEY,
  service_id  uuid NOT NULL REFERENCES network.service,
  location_id uuid NOT NULL REFERENCES network.location,
  position    integer NOT NULL,
  description text,
  rest        jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX service_at_location_service ON network.service_at_location (service_id);
CREATE INDEX service_at_location_location ON network.service_at_location (location_id);

CREATE TABLE network.address (
  id             uuid NOT NULL,
  location_id    uuid NOT NULL REFERENCES network.location,
  position       integer NOT NULL,
  attention      text,
  address_1      text,
  address_2      text,
  city           text,
  region         text,
  state_province text,
  postal_code    text,
  country        text,
  address_type   text NOT NULL CHECK (address_type IN ('physical', 'postal', 'virtual')),
  rest           jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (location_id, id)
);

-- The same phone may stand under several owners, hence no key on its id alone.
CREATE TABLE network.phone (
  id                     uuid NOT NULL,
  organization_id        uuid REFERENCES network.organization,
  service_id             uuid REFERENCES network.service,
  location_id            uuid REFERENCES network.location,
  service_at_location_id uuid REFERENCES network.service_at_location,
  position               integer NOT NULL,
  number                 text NOT NULL,
  extension              integer,
  type                   text,
  description            text,
  rest                   jsonb NOT NULL DEFAULT '{}',
  CHECK (num_nonnulls(organization_id, service_id, location_id, service_at_location_id) = 1)
);
CREATE UNIQUE INDEX phone_organization ON network.phone (organization_id, id) WHERE organization_id IS NOT NULL;
CREATE UNIQUE INDEX phone_service ON network.phone (service_id, id) WHERE service_id IS NOT NULL;
CREATE UNIQUE INDEX phone_location ON network.phone (location_id, id) WHERE location_id IS NOT NULL;
CREATE UNIQUE INDEX phone_service_at_location ON network.phone (service_at_location_id, id)
  WHERE service_at_location_id IS NOT NULL;

CREATE TABLE network.language (
  id          uuid NOT NULL,
  service_id  uuid REFERENCES network.service,
  location_id uuid REFERENCES network.location,
  position    integer NOT NULL,
  -- As the source says it: ISO 639 of two or three letters, BCP 47, or nothing.
  code        text,
  name        text,
  note        text,
  rest        jsonb NOT NULL DEFAULT '{}',
  CHECK (num_nonnulls(service_id, location_id) = 1)
);
CREATE UNIQUE INDEX language_service ON network.language (service_id, id) WHERE service_id IS NOT NULL;
CREATE UNIQUE INDEX language_location ON network.language (location_id, id) WHERE location_id IS NOT NULL;

-- Where a service can be had, as everybody may know it. The one place that decides what is confidential: whatever is
-- shown or indexed of a location comes from here. A service that names no location is had at its organization's.
CREATE VIEW network.service_place AS
WITH place AS (
  SELECT at.service_id, at.location_id, at.position
  FROM network.service_at_location at
  UNION ALL
  SELECT s.id, l.id, 0
  FROM network.service s JOIN network.location l ON l.organization_id = s.organization_id AND l.listed_by_organization
  WHERE NOT EXISTS (SELECT FROM network.service_at_location at WHERE at.service_id = s.id)
)
SELECT place.service_id, place.location_id, place.position, l.name, l.latitude, l.longitude,
       a.address_1, a.address_2, a.postal_code, a.city, a.region, a.state_province, a.country
FROM place
JOIN network.location l ON l.id = place.location_id AND NOT l.confidential
LEFT JOIN LATERAL (
  SELECT * FROM network.address a
  WHERE a.location_id = l.id
  ORDER BY a.address_type = 'physical' DESC, a.position
  LIMIT 1
) a ON true;

-- Centres are given no right on these tables, since rows of location, address and phone may be confidential:
-- they read network.directory_entry, which holds only what everybody may see.
GRANT SELECT, INSERT, UPDATE, DELETE
  ON network.organization, network.service, network.location, network.service_at_location,
     network.address, network.phone, network.language
  TO mrc_network;
GRANT SELECT ON network.service_place TO mrc_network;
--rollback DROP VIEW network.service_place; DROP TABLE network.language, network.phone, network.address, network.service_at_location, network.location, network.service, network.organization;
