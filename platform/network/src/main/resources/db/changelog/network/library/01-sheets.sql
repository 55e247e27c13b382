--liquibase formatted sql

--changeset library:sheets
--comment A fact sheet, a leaflet, a guide: what it is about, and which centre answers for what it says (handbook 4.5).
CREATE TABLE network.library_sheet (
  id           uuid PRIMARY KEY,
  owner_id     uuid NOT NULL DEFAULT network.speaker(),
  kind         text NOT NULL CHECK (kind IN ('COUNTRY_FACT_SHEET', 'LEAFLET', 'GUIDE', 'QUESTIONS_AND_ANSWERS',
                 'CHECKLIST', 'GLOSSARY', 'BILATERAL_AGREEMENT', 'INVESTMENT_GUIDE', 'REMITTANCE_GUIDE')),
  -- ISO 3166-1; none: it holds wherever somebody goes.
  countries    text[] NOT NULL DEFAULT '{}',
  topics       text[] NOT NULL DEFAULT '{}',
  audiences    text[] NOT NULL DEFAULT '{}',
  phases       text[] NOT NULL DEFAULT '{}',
  -- BCP 47, that in which the owner writes it.
  language     text NOT NULL CHECK (language <> ''),
  made_at      timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  version      bigint NOT NULL DEFAULT 0
);
CREATE INDEX library_sheet_countries ON network.library_sheet USING gin (countries);
CREATE INDEX library_sheet_owner ON network.library_sheet (owner_id);

--comment What a version says never changes. It is public from published_at on, so that no job has to come by.
CREATE TABLE network.library_version (
  sheet_id         uuid NOT NULL REFERENCES network.library_sheet,
  number           int NOT NULL CHECK (number > 0),
  -- [{"id", "kind", "lines": [...], "source": {"url", "name"}}]
  blocks           jsonb NOT NULL CHECK (jsonb_typeof(blocks) = 'array'),
  title            text NOT NULL,
  -- Every word of it, folded by the same code that folds a question.
  folded           text NOT NULL,
  what_changed     text NOT NULL,
  writers          uuid[] NOT NULL,
  written_by_name  text NOT NULL,
  approved_by      uuid NOT NULL,
  approved_by_name text NOT NULL,
  approved_at      timestamptz NOT NULL DEFAULT now(),
  published_at     timestamptz NOT NULL,
  PRIMARY KEY (sheet_id, number),
  -- Handbook 4.5: what is wrong here misleads people, so two look at it.
  CONSTRAINT four_eyes CHECK (approved_by <> ALL (writers))
);
CREATE INDEX library_version_similar ON network.library_version USING gin (folded ext.gin_trgm_ops);

--comment What the owner is writing; nobody else sees it.
CREATE TABLE network.library_draft (
  sheet_id        uuid PRIMARY KEY REFERENCES network.library_sheet,
  blocks          jsonb NOT NULL CHECK (jsonb_typeof(blocks) = 'array'),
  what_changed    text NOT NULL DEFAULT '',
  -- The version that it started from; 0 for a new sheet.
  based_on        int NOT NULL,
  state           text NOT NULL DEFAULT 'WRITING' CHECK (state IN ('WRITING', 'SUBMITTED')),
  writers         uuid[] NOT NULL DEFAULT '{}',
  written_by_name text NOT NULL,
  written_at      timestamptz NOT NULL DEFAULT now(),
  returned_because text,
  version         bigint NOT NULL DEFAULT 0
);

--comment That somebody of the owner compared a statement, in these words and with this source, with the source.
CREATE TABLE network.library_check (
  id              uuid PRIMARY KEY,
  sheet_id        uuid NOT NULL REFERENCES network.library_sheet,
  block_id        uuid NOT NULL,
  -- Of kind, words and source: a check holds for these and for no other.
  fingerprint     text NOT NULL,
  checked_on      date NOT NULL,
  due_on          date NOT NULL CHECK (due_on > checked_on AND due_on <= checked_on + 366),
  checked_by      uuid NOT NULL,
  checked_by_name text NOT NULL,
  centre_id       uuid NOT NULL DEFAULT network.speaker(),
  checked_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX library_check_latest ON network.library_check (sheet_id, block_id, fingerprint, checked_at DESC, id DESC);
--rollback DROP TABLE network.library_check, network.library_draft, network.library_version, network.library_sheet;

--changeset library:who-owns-a-sheet splitStatements:false
--comment Asked by the policies, which would ask one another without end.
CREATE FUNCTION network.owns_sheet(sheet uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    AS $$ SELECT EXISTS (SELECT FROM network.library_sheet s WHERE s.id = sheet AND s.owner_id = network.speaker()) $$;
CREATE FUNCTION network.sheet_is_out(sheet uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    AS $$ SELECT EXISTS (SELECT FROM network.library_version v WHERE v.sheet_id = sheet AND v.published_at <= now()) $$;
REVOKE ALL ON FUNCTION network.owns_sheet(uuid), network.sheet_is_out(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.owns_sheet(uuid), network.sheet_is_out(uuid) TO mrc_centre, mrc_network;
--rollback DROP FUNCTION network.owns_sheet(uuid), network.sheet_is_out(uuid);

--changeset library:who-reads-and-writes-sheets
ALTER TABLE network.library_sheet ENABLE ROW LEVEL SECURITY;
CREATE POLICY what_is_out_is_read_by_all ON network.library_sheet FOR SELECT TO mrc_centre, mrc_network
  USING (owner_id = (SELECT network.speaker()) OR network.sheet_is_out(id));
CREATE POLICY a_centre_makes_its_own ON network.library_sheet FOR INSERT TO mrc_centre
  WITH CHECK (owner_id = (SELECT network.speaker()));
CREATE POLICY the_owner_changes ON network.library_sheet FOR UPDATE TO mrc_centre
  USING (owner_id = (SELECT network.speaker())) WITH CHECK (owner_id = (SELECT network.speaker()));
GRANT SELECT ON network.library_sheet TO mrc_centre, mrc_network;
GRANT INSERT, UPDATE (kind, countries, topics, audiences, phases, withdrawn_at, version)
  ON network.library_sheet TO mrc_centre;

ALTER TABLE network.library_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY what_is_out_is_read_by_all ON network.library_version FOR SELECT TO mrc_centre, mrc_network
  USING (published_at <= now() OR network.owns_sheet(sheet_id));
CREATE POLICY the_owner_publishes ON network.library_version FOR INSERT TO mrc_centre
  WITH CHECK (network.owns_sheet(sheet_id) AND published_at >= now() - interval '1 minute');
CREATE POLICY the_owner_recalls_what_is_not_out ON network.library_version FOR DELETE TO mrc_centre
  USING (network.owns_sheet(sheet_id) AND published_at > now());
GRANT SELECT ON network.library_version TO mrc_centre, mrc_network;
GRANT INSERT, DELETE ON network.library_version TO mrc_centre;

ALTER TABLE network.library_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY the_owner ON network.library_draft TO mrc_centre
  USING (network.owns_sheet(sheet_id)) WITH CHECK (network.owns_sheet(sheet_id));
GRANT SELECT, INSERT, UPDATE, DELETE ON network.library_draft TO mrc_centre;

ALTER TABLE network.library_check ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_with_its_sheet ON network.library_check FOR SELECT TO mrc_centre, mrc_network
  USING (network.sheet_is_out(sheet_id) OR network.owns_sheet(sheet_id));
CREATE POLICY the_owner_checks ON network.library_check FOR INSERT TO mrc_centre
  WITH CHECK (network.owns_sheet(sheet_id) AND centre_id = (SELECT network.speaker())
    AND checked_on BETWEEN current_date - 1 AND current_date + 1);
GRANT SELECT ON network.library_check TO mrc_centre, mrc_network;
GRANT INSERT ON network.library_check TO mrc_centre;
--rollback DROP POLICY the_owner ON network.library_draft;
