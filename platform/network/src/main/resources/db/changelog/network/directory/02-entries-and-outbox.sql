--liquibase formatted sql

--changeset directory:entries-and-outbox
--comment One row per service with all that is shown and searched of it, written with every change of the tables it is
--comment made from. The search index is a copy of these rows; without it, these rows answer themselves.
CREATE TABLE network.directory_entry (
  -- No foreign key: the row outlives its service as the mark that the index must forget it.
  service_id        uuid PRIMARY KEY,
  organization_id   uuid NOT NULL,
  -- Grows with every change and never falls: the external version of the search index.
  version           bigint NOT NULL DEFAULT 1,
  listed            boolean NOT NULL,
  -- What the API answers.
  answer            jsonb NOT NULL,
  -- The texts to search, by field, as they are shown.
  texts             jsonb NOT NULL,
  sort_name         text COLLATE "C" NOT NULL,
  countries         text[] NOT NULL,
  languages         text[] NOT NULL,
  service_types     text[] NOT NULL,
  organization_type text,
  latitudes         double precision[] NOT NULL,
  longitudes        double precision[] NOT NULL,
  -- Words without accents and capitals, folded by the same code that folds a question.
  folded_name       text NOT NULL,
  folded_place      text NOT NULL,
  folded_text       text NOT NULL,
  words             tsvector NOT NULL GENERATED ALWAYS AS (
                      setweight(to_tsvector('simple'::regconfig, folded_name), 'A')
                      || setweight(to_tsvector('simple'::regconfig, folded_place), 'B')
                      || setweight(to_tsvector('simple'::regconfig, folded_text), 'D')) STORED,
  CHECK (cardinality(latitudes) = cardinality(longitudes))
);
CREATE INDEX directory_entry_organization ON network.directory_entry (organization_id);
CREATE INDEX directory_entry_sort_name ON network.directory_entry (sort_name, service_id) WHERE listed;
CREATE INDEX directory_entry_words ON network.directory_entry USING gin (words);
CREATE INDEX directory_entry_similar ON network.directory_entry USING gin (folded_text ext.gin_trgm_ops);
CREATE INDEX directory_entry_countries ON network.directory_entry USING gin (countries);

-- Entries that the search index has not heard of yet; written in the transaction that changed them.
CREATE TABLE network.directory_outbox (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  service_id uuid NOT NULL,
  attempts   integer NOT NULL DEFAULT 0,
  not_before timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX directory_outbox_due ON network.directory_outbox (not_before, id);

GRANT SELECT ON network.directory_entry TO mrc_centre;
GRANT SELECT, INSERT, UPDATE, DELETE ON network.directory_entry, network.directory_outbox TO mrc_network;
--rollback DROP TABLE network.directory_outbox, network.directory_entry;
