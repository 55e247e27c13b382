--liquibase formatted sql

--changeset clients:all-of-table-3
ALTER TABLE client
    ADD COLUMN stated_age        int CHECK (stated_age BETWEEN 0 AND 125),
    ADD COLUMN stated_age_on     date,
    ADD COLUMN family_status     text,
    ADD COLUMN languages         jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN occupation        text,
    ADD COLUMN sector            text,
    ADD COLUMN experience        jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN planned_departure date,
    ADD COLUMN services_sought   text[] NOT NULL DEFAULT '{}',
    ADD COLUMN heard_through     text;
ALTER TABLE client
    ADD COLUMN born_from int GENERATED ALWAYS AS (extract(year FROM stated_age_on)::int - stated_age - 1) STORED,
    ADD COLUMN born_to   int GENERATED ALWAYS AS (extract(year FROM stated_age_on)::int - stated_age) STORED,
    ADD CONSTRAINT client_age_stated_on_a_day CHECK (num_nonnulls(stated_age, stated_age_on) IN (0, 2));
COMMENT ON COLUMN client.born_from IS 'With born_to, the years in which somebody of the stated age can be born.';
COMMENT ON COLUMN client.languages IS 'BCP 47 tags with levels; the first is the one to speak with the client.';
COMMENT ON COLUMN client.occupation IS 'Unit group of ISCO-08, four digits; so in experience.';
COMMENT ON COLUMN client.sector IS 'Class of ISIC, revision 4, four digits.';

--changeset clients:languages-move-into-a-list
UPDATE client SET languages = coalesce(
    (SELECT jsonb_agg(jsonb_build_object('tag', spoken.tag, 'level', NULL) ORDER BY spoken.place)
     FROM (VALUES (1, first_language), (2, nullif(second_language, first_language))) AS spoken (place, tag)
     WHERE spoken.tag IS NOT NULL), '[]');
ALTER TABLE client DROP COLUMN first_language, DROP COLUMN second_language;

--changeset clients:areas
CREATE TABLE area (
    id      uuid PRIMARY KEY,
    name    text NOT NULL UNIQUE,
    retired boolean NOT NULL DEFAULT false,
    version bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE area IS 'The towns and districts that this centre offers when it asks where a client lives.';
INSERT INTO area (id, name) SELECT gen_random_uuid(), area FROM client WHERE area IS NOT NULL GROUP BY area;

--changeset clients:areas-are-renamed-everywhere splitStatements:false
DO $$
BEGIN
    -- Runs as the owner, so whoever calls it must not choose what "client" means.
    EXECUTE format($function$
        CREATE FUNCTION rename_area(former text, name text) RETURNS void
            LANGUAGE sql SECURITY DEFINER SET search_path = %I, pg_temp
            AS 'UPDATE client SET area = $2, version = version + 1 WHERE area = $1'
        $function$, current_schema());
END
$$;
COMMENT ON FUNCTION rename_area(text, text) IS
    'Also of clients whom whoever renames may not know of, so that no figure counts one place twice.';
