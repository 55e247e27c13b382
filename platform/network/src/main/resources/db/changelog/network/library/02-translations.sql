--liquibase formatted sql

--changeset library:translations
--comment Which centre says a sheet in another language. en-simple is easy-read English, and goes stale like any other.
CREATE TABLE network.library_language (
  sheet_id  uuid NOT NULL REFERENCES network.library_sheet,
  language  text NOT NULL CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  centre_id uuid NOT NULL DEFAULT network.speaker(),
  since     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (sheet_id, language)
);
CREATE INDEX library_language_centre ON network.library_language (centre_id);

--comment A block in another language, for the words that it translates: when those change, it is outdated and nothing has
--comment to be done for it to be so.
CREATE TABLE network.library_translation (
  sheet_id    uuid NOT NULL,
  language    text NOT NULL,
  block_id    uuid NOT NULL,
  -- Of the kind and words of the block in the sheet's own language.
  of_words    text NOT NULL,
  -- What everybody reads; null until it is released.
  lines       text[],
  -- Every released word, folded by the same code that folds a question.
  folded      text NOT NULL DEFAULT '',
  -- What the translator is at; null once it is released.
  working     text[],
  working_folded text NOT NULL DEFAULT '',
  written_by      uuid NOT NULL,
  written_by_name text NOT NULL,
  written_at  timestamptz NOT NULL DEFAULT now(),
  released_at timestamptz,
  PRIMARY KEY (sheet_id, language, block_id, of_words),
  FOREIGN KEY (sheet_id, language) REFERENCES network.library_language ON UPDATE CASCADE ON DELETE CASCADE,
  CHECK (num_nonnulls(lines, working) > 0),
  CHECK ((lines IS NULL) = (released_at IS NULL))
);
--rollback DROP TABLE network.library_translation, network.library_language;

--changeset library:who-translates splitStatements:false
CREATE FUNCTION network.translates_sheet(sheet uuid, wanted text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    AS $$
  SELECT EXISTS (SELECT FROM network.library_language l
    WHERE l.sheet_id = sheet AND l.language = wanted AND l.centre_id = network.speaker()) $$;
REVOKE ALL ON FUNCTION network.translates_sheet(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network.translates_sheet(uuid, text) TO mrc_centre, mrc_network;
--rollback DROP FUNCTION network.translates_sheet(uuid, text);

--changeset library:who-reads-and-writes-translations
ALTER TABLE network.library_language ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_with_its_sheet ON network.library_language FOR SELECT TO mrc_centre, mrc_network
  USING (network.sheet_is_out(sheet_id) OR network.owns_sheet(sheet_id));
CREATE POLICY whoever_speaks_it_takes_it_on ON network.library_language FOR INSERT TO mrc_centre
  WITH CHECK (centre_id = (SELECT network.speaker())
    AND (network.sheet_is_out(sheet_id) OR network.owns_sheet(sheet_id)));
-- Released words stay; a language without a translator is taken on by the owner or given to another.
CREATE POLICY handed_on ON network.library_language FOR UPDATE TO mrc_centre
  USING (centre_id = (SELECT network.speaker()) OR network.owns_sheet(sheet_id)) WITH CHECK (true);
GRANT SELECT ON network.library_language TO mrc_centre, mrc_network;
GRANT INSERT, UPDATE (centre_id, since) ON network.library_language TO mrc_centre;

ALTER TABLE network.library_translation ENABLE ROW LEVEL SECURITY;
CREATE POLICY what_is_released_is_read_by_all ON network.library_translation FOR SELECT TO mrc_centre, mrc_network
  USING (lines IS NOT NULL AND network.sheet_is_out(sheet_id) OR network.owns_sheet(sheet_id)
    OR network.translates_sheet(sheet_id, language));
CREATE POLICY the_translator_writes ON network.library_translation FOR INSERT TO mrc_centre
  WITH CHECK (network.translates_sheet(sheet_id, language));
CREATE POLICY the_translator_changes ON network.library_translation FOR UPDATE TO mrc_centre
  USING (network.translates_sheet(sheet_id, language)) WITH CHECK (network.translates_sheet(sheet_id, language));
GRANT SELECT ON network.library_translation TO mrc_centre, mrc_network;
GRANT INSERT, UPDATE (lines, folded, working, working_folded, written_by, written_by_name, written_at, released_at)
  ON network.library_translation TO mrc_centre;
--rollback DROP POLICY the_translator_writes ON network.library_translation;
