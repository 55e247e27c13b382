--liquibase formatted sql

--changeset library:what-holds-now
--comment Each asks as whoever asks it, so that row level security holds behind them.
CREATE VIEW network.library_current WITH (security_invoker = true) AS
SELECT s.id, s.owner_id, s.kind, s.countries, s.topics, s.audiences, s.phases, s.language, s.withdrawn_at, s.version,
       v.number, v.blocks, v.title, v.folded, v.what_changed, v.published_at
FROM network.library_sheet s
CROSS JOIN LATERAL (
  SELECT * FROM network.library_version v
  WHERE v.sheet_id = s.id AND v.published_at <= now() ORDER BY v.number DESC LIMIT 1) v;
COMMENT ON VIEW network.library_current IS 'Each sheet that is out, in its latest version.';

CREATE VIEW network.library_statement WITH (security_invoker = true) AS
SELECT c.id AS sheet_id, c.owner_id, c.countries, (b.block ->> 'id')::uuid AS block_id, b.position,
       b.block -> 'source' ->> 'url' AS url, k.checked_on, k.due_on, k.checked_by, k.checked_by_name
FROM network.library_current c
CROSS JOIN LATERAL jsonb_array_elements(c.blocks) WITH ORDINALITY AS b(block, position)
LEFT JOIN LATERAL (
  SELECT * FROM network.library_check k
  WHERE k.sheet_id = c.id AND k.block_id = (b.block ->> 'id')::uuid AND k.fingerprint = b.block ->> 'statement'
  ORDER BY k.checked_at DESC, k.id DESC LIMIT 1) k ON true
WHERE c.withdrawn_at IS NULL AND b.block ->> 'statement' IS NOT NULL;
COMMENT ON VIEW network.library_statement IS 'What is stated, from which source, and by when somebody must compare them again.';

CREATE VIEW network.library_untranslated WITH (security_invoker = true) AS
SELECT c.id AS sheet_id, l.language, l.centre_id, (b.block ->> 'id')::uuid AS block_id,
       EXISTS (SELECT FROM network.library_translation o
               WHERE o.sheet_id = c.id AND o.language = l.language AND o.block_id = (b.block ->> 'id')::uuid
                 AND o.lines IS NOT NULL) AS outdated
FROM network.library_current c
JOIN network.library_language l ON l.sheet_id = c.id
CROSS JOIN LATERAL jsonb_array_elements(c.blocks) AS b(block)
WHERE c.withdrawn_at IS NULL AND NOT EXISTS (
  SELECT FROM network.library_translation t
  WHERE t.sheet_id = c.id AND t.language = l.language AND t.block_id = (b.block ->> 'id')::uuid
    AND t.of_words = b.block ->> 'words' AND t.lines IS NOT NULL);
COMMENT ON VIEW network.library_untranslated IS 'Blocks that are not said in a language that somebody has taken on: never were, or have changed since.';

GRANT SELECT ON network.library_current, network.library_statement, network.library_untranslated
  TO mrc_centre, mrc_network;
--rollback DROP VIEW network.library_untranslated, network.library_statement, network.library_current;
