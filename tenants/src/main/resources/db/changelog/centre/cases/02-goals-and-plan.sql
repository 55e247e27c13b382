--liquibase formatted sql

--changeset cases:goals-and-actions
CREATE TABLE case_goal (
    id           uuid PRIMARY KEY,
    case_id      uuid NOT NULL REFERENCES client_case,
    client_id    uuid NOT NULL REFERENCES client,
    area         text NOT NULL,
    wording      bytea NOT NULL,
    by_when      date,
    state        text NOT NULL CHECK (state IN ('OPEN', 'REACHED', 'GIVEN_UP')),
    set_at       timestamptz NOT NULL,
    set_by       uuid NOT NULL,
    set_by_name  text NOT NULL,
    version      bigint NOT NULL
);
CREATE INDEX case_goal_of_case ON case_goal (case_id, set_at);
CREATE INDEX case_goal_of_client ON case_goal (client_id, set_at DESC, id DESC);
COMMENT ON COLUMN case_goal.wording IS 'In the client''s words, encrypted.';

CREATE TABLE case_action (
    id           uuid PRIMARY KEY,
    goal_id      uuid NOT NULL REFERENCES case_goal,
    case_id      uuid NOT NULL REFERENCES client_case,
    client_id    uuid NOT NULL REFERENCES client,
    who          text NOT NULL CHECK (who IN ('CLIENT', 'COLLEAGUE', 'AGENCY')),
    person_id    uuid,
    person_name  text,
    wording      bytea NOT NULL,
    due_on       date,
    done_at      timestamptz,
    done_by      uuid,
    done_by_name text,
    set_at       timestamptz NOT NULL,
    version      bigint NOT NULL,
    CHECK ((who = 'COLLEAGUE') = (person_id IS NOT NULL)),
    CHECK (num_nonnulls(person_id, person_name) IN (0, 2)),
    CHECK (num_nonnulls(done_at, done_by, done_by_name) IN (0, 3))
);
CREATE INDEX case_action_of_case ON case_action (case_id, set_at);
CREATE INDEX case_action_of_goal ON case_action (goal_id);
CREATE INDEX case_action_due ON case_action (due_on) WHERE done_at IS NULL AND due_on IS NOT NULL;
COMMENT ON TABLE case_action IS 'What somebody does towards a goal, who, and until when.';

--changeset cases:reviews
CREATE TABLE case_review (
    id        uuid PRIMARY KEY,
    case_id   uuid NOT NULL REFERENCES client_case,
    client_id uuid NOT NULL REFERENCES client,
    progress  text NOT NULL CHECK (progress IN ('AS_PLANNED', 'SLOWER', 'PLAN_CHANGED', 'STUCK')),
    findings  bytea,
    next_on   date,
    at        timestamptz NOT NULL,
    by        uuid NOT NULL,
    by_name   text NOT NULL
);
CREATE INDEX case_review_of_case ON case_review (case_id, at DESC);
CREATE INDEX case_review_of_client ON case_review (client_id, at DESC, id DESC);
CREATE INDEX client_case_to_review ON client_case (review_on) WHERE review_on IS NOT NULL AND step <> 'TERMINATED';

--changeset cases:careers-and-qualifications
CREATE TABLE career_plan (
    case_id    uuid PRIMARY KEY REFERENCES client_case,
    client_id  uuid NOT NULL REFERENCES client,
    contents   bytea NOT NULL,
    written_at timestamptz NOT NULL,
    by         uuid NOT NULL,
    by_name    text NOT NULL,
    version    bigint NOT NULL
);
COMMENT ON TABLE career_plan IS 'Career and development plan: what somebody can do, wants to do and lacks; encrypted.';

CREATE TABLE qualification (
    id         uuid PRIMARY KEY,
    case_id    uuid NOT NULL REFERENCES client_case,
    client_id  uuid NOT NULL REFERENCES client,
    details    bytea NOT NULL,
    country    text NOT NULL,
    stage      text NOT NULL CHECK (stage IN ('PREPARING', 'SUBMITTED', 'MORE_ASKED', 'RECOGNISED', 'PARTLY_RECOGNISED',
                                              'REFUSED', 'APPEALED', 'GIVEN_UP')),
    stage_since date NOT NULL,
    expected_on date,
    entered_at timestamptz NOT NULL,
    version    bigint NOT NULL
);
CREATE INDEX qualification_of_case ON qualification (case_id, entered_at);
CREATE INDEX qualification_of_client ON qualification (client_id);
COMMENT ON TABLE qualification IS 'The recognition of a qualification abroad, followed to its decision.';

--changeset cases:sign-offs
CREATE TABLE sign_off (
    id               uuid PRIMARY KEY,
    case_id          uuid NOT NULL REFERENCES client_case,
    client_id        uuid NOT NULL REFERENCES client,
    question         bytea NOT NULL,
    asked_at         timestamptz NOT NULL,
    asked_by         uuid NOT NULL,
    asked_by_name    text NOT NULL,
    state            text NOT NULL CHECK (state IN ('ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
    remark           bytea,
    answered_at      timestamptz,
    answered_by      uuid,
    answered_by_name text,
    version          bigint NOT NULL,
    CHECK ((state = 'ASKED') = (answered_at IS NULL)),
    CHECK (num_nonnulls(answered_at, answered_by, answered_by_name) IN (0, 3)),
    CHECK (state = 'WITHDRAWN' OR answered_by <> asked_by)
);
CREATE UNIQUE INDEX sign_off_asked ON sign_off (case_id) WHERE state = 'ASKED';
CREATE INDEX sign_off_of_case ON sign_off (case_id, asked_at DESC);
COMMENT ON TABLE sign_off IS 'What a supervisor was asked to agree to, and did or not; never the one who asked.';

--changeset cases:plans-are-known-with-their-client splitStatements:false
CALL seal_with_client('case_goal', 'client_id');
CALL seal_with_client('case_action', 'client_id');
CALL seal_with_client('case_review', 'client_id');
CALL seal_with_client('career_plan', 'client_id');
CALL seal_with_client('qualification', 'client_id');
CALL seal_with_client('sign_off', 'client_id');
