--liquibase formatted sql

--changeset fields:lists-and-questions
CREATE TABLE code_list (
    id      uuid PRIMARY KEY,
    names   jsonb NOT NULL,
    entries jsonb NOT NULL,
    version bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE code_list IS
    'Lists of answers that the centre keeps. An entry has a code that never changes, a label per language, and may be '
    'retired: then it is not offered, and readable where it was chosen.';
CREATE TABLE extra_field (
    id          uuid PRIMARY KEY,
    key         text NOT NULL UNIQUE,
    names       jsonb NOT NULL,
    helps       jsonb NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('TEXT', 'NUMBER', 'DATE', 'YES_NO', 'ONE', 'SEVERAL')),
    list_id     uuid REFERENCES code_list,
    least       numeric(13, 4),
    most        numeric(13, 4),
    identifying boolean NOT NULL,
    sensitive   boolean NOT NULL,
    asked       text NOT NULL CHECK (asked IN ('REGISTRATION', 'FILE')),
    place       bigint NOT NULL,
    retired     boolean NOT NULL DEFAULT false,
    answered    boolean NOT NULL DEFAULT false,
    version     bigint NOT NULL DEFAULT 0,
    CHECK ((list_id IS NOT NULL) = (kind IN ('ONE', 'SEVERAL')))
);
CREATE INDEX extra_field_of_list ON extra_field (list_id);
COMMENT ON TABLE extra_field IS 'What this centre asks its clients beyond the form that all centres share.';
COMMENT ON COLUMN extra_field.answered IS 'Somebody has been answered it: its kind, list and key stay for ever.';
