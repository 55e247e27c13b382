--liquibase formatted sql

--changeset hotline:lines-and-calls
CREATE TABLE hotline_line (
    id          uuid PRIMARY KEY,
    name        text NOT NULL,
    number      text NOT NULL,
    trafficking boolean NOT NULL,
    languages   text[] NOT NULL CHECK (cardinality(languages) > 0),
    hours       text,
    retired     boolean NOT NULL,
    version     bigint NOT NULL
);
COMMENT ON COLUMN hotline_line.trafficking IS
    'On such a line nobody says where the centre is, and nothing is booked (handbook 3.3.3).';

CREATE TABLE hotline_text (
    line_id  uuid NOT NULL REFERENCES hotline_line,
    language text NOT NULL,
    script   text NOT NULL,
    distress text NOT NULL,
    PRIMARY KEY (line_id, language)
);
COMMENT ON TABLE hotline_text IS 'What to say when referring a caller, and what to do for one in distress.';

CREATE TABLE hotline_call (
    visit_id uuid PRIMARY KEY REFERENCES visit,
    line_id  uuid NOT NULL REFERENCES hotline_line,
    language text NOT NULL,
    action   text NOT NULL,
    seconds  int NOT NULL CHECK (seconds BETWEEN 0 AND 86400)
);
CREATE INDEX hotline_call_of_line ON hotline_call (line_id);
COMMENT ON TABLE hotline_call IS
    'An anonymous contact by telephone. There is no column for a number or a name, on purpose.';
