--liquibase formatted sql

--changeset cases:cases
CREATE TABLE client_case (
    id              uuid PRIMARY KEY,
    client_id       uuid NOT NULL REFERENCES client,
    step            text NOT NULL CHECK (step IN ('DATA_GATHERING', 'ASSESSMENT', 'GOALS_AND_PLAN', 'IMPLEMENTATION',
                                                  'MONITORING', 'TERMINATED')),
    about           bytea NOT NULL,
    intention       text NOT NULL,
    purpose         text,
    destination     text,
    outcome         text,
    outcome_purpose text,
    review_on       date,
    opened_at       timestamptz NOT NULL,
    opened_by       uuid NOT NULL,
    opened_by_name  text NOT NULL,
    written_at      timestamptz NOT NULL,
    version         bigint NOT NULL,
    CHECK ((step = 'TERMINATED') = (outcome IS NOT NULL))
);
CREATE INDEX client_case_of_client ON client_case (client_id, opened_at DESC);
CREATE INDEX client_case_open ON client_case (client_id) WHERE step <> 'TERMINATED';
COMMENT ON TABLE client_case IS 'Case management in six steps (handbook 3.3.1); a client may have several over time.';
COMMENT ON COLUMN client_case.about IS 'What it is about, encrypted.';
COMMENT ON COLUMN client_case.intention IS 'What the client meant to do at first contact, to be set beside the outcome.';
COMMENT ON COLUMN client_case.outcome IS 'What happened (handbook 8.2). None of the values is a success or a failure.';
COMMENT ON COLUMN client_case.written_at IS 'When somebody last wrote something to the case.';

CREATE TABLE case_step (
    id        uuid PRIMARY KEY,
    case_id   uuid NOT NULL REFERENCES client_case,
    client_id uuid NOT NULL REFERENCES client,
    step      text NOT NULL,
    outcome   text,
    note      bytea,
    at        timestamptz NOT NULL,
    by        uuid NOT NULL,
    by_name   text NOT NULL
);
CREATE INDEX case_step_of_case ON case_step (case_id, at);
CREATE INDEX case_step_of_client ON case_step (client_id, at DESC, id DESC);
COMMENT ON TABLE case_step IS 'Each step a case has taken, backwards and reopenings as well.';

--changeset cases:assessments
CREATE TABLE assessment (
    id                uuid PRIMARY KEY,
    case_id           uuid NOT NULL REFERENCES client_case,
    client_id         uuid NOT NULL REFERENCES client,
    kind              text NOT NULL CHECK (kind IN ('GENERAL', 'RETURNEE', 'EXPLOITATION', 'STUDENT', 'FAMILY')),
    question_set      text NOT NULL,
    answers           bytea NOT NULL,
    started_at        timestamptz NOT NULL,
    started_by        uuid NOT NULL,
    started_by_name   text NOT NULL,
    completed_at      timestamptz,
    completed_by      uuid,
    completed_by_name text,
    version           bigint NOT NULL,
    CHECK (num_nonnulls(completed_at, completed_by, completed_by_name) IN (0, 3))
);
CREATE INDEX assessment_of_case ON assessment (case_id, started_at DESC);
CREATE INDEX assessment_of_client ON assessment (client_id, completed_at DESC, id DESC);
COMMENT ON COLUMN assessment.answers IS
    'Answers, summary and what trained staff have seen, encrypted. No score, and no label made by a program.';

--changeset cases:what-is-completed-stays splitStatements:false
CREATE FUNCTION what_is_completed_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A completed assessment does not change' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER a_completed_assessment_stays BEFORE UPDATE ON assessment FOR EACH ROW
    WHEN (OLD.completed_at IS NOT NULL
          AND (OLD.kind, OLD.question_set, OLD.answers, OLD.completed_at, OLD.completed_by, OLD.completed_by_name)
              IS DISTINCT FROM
              (NEW.kind, NEW.question_set, NEW.answers, NEW.completed_at, NEW.completed_by, NEW.completed_by_name))
    EXECUTE FUNCTION what_is_completed_stays();

--changeset cases:rows-are-known-with-their-client splitStatements:false
CALL seal_with_client('client_case', 'client_id');
CALL seal_with_client('case_step', 'client_id');
CALL seal_with_client('assessment', 'client_id');
