--liquibase formatted sql

--changeset library:recordings
--comment A sheet read out, for whoever does not read (handbook 9.4). It is public, so it rests as it is.
CREATE TABLE network.library_recording (
  id         uuid PRIMARY KEY,
  sheet_id   uuid NOT NULL REFERENCES network.library_sheet,
  language   text NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('MP3', 'OGG', 'M4A', 'WAV', 'WEBM')),
  sound      bytea NOT NULL CHECK (octet_length(sound) BETWEEN 1 AND 10485760),
  -- Of all that the sheet said in that language when it was read out.
  of_words   text NOT NULL,
  centre_id  uuid NOT NULL DEFAULT network.speaker(),
  added_by_name text NOT NULL,
  added_at   timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz
);
CREATE INDEX library_recording_sheet ON network.library_recording (sheet_id, language, added_at DESC)
  WHERE removed_at IS NULL;
ALTER TABLE network.library_recording ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_with_its_sheet ON network.library_recording FOR SELECT TO mrc_centre, mrc_network
  USING (network.sheet_is_out(sheet_id) OR network.owns_sheet(sheet_id));
CREATE POLICY whoever_says_it_reads_it_out ON network.library_recording FOR INSERT TO mrc_centre
  WITH CHECK (centre_id = (SELECT network.speaker())
    AND (network.owns_sheet(sheet_id) OR network.translates_sheet(sheet_id, language)));
CREATE POLICY whoever_says_it_removes_it ON network.library_recording FOR UPDATE TO mrc_centre
  USING (network.owns_sheet(sheet_id) OR network.translates_sheet(sheet_id, language));
GRANT SELECT ON network.library_recording TO mrc_centre, mrc_network;
GRANT INSERT, UPDATE (removed_at) ON network.library_recording TO mrc_centre;
--rollback DROP TABLE network.library_recording;
