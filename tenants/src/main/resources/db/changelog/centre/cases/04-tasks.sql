--liquibase formatted sql

--changeset cases:tasks
CREATE TABLE task (
    id            uuid PRIMARY KEY,
    client_id     uuid REFERENCES client,
    wording       bytea NOT NULL,
    due_on        date,
    assignee      uuid NOT NULL,
    assignee_name text NOT NULL,
    set_at        timestamptz NOT NULL,
    set_by        uuid NOT NULL,
    set_by_name   text NOT NULL,
    done_at       timestamptz,
    done_by       uuid,
    done_by_name  text,
    version       bigint NOT NULL,
    CHECK (num_nonnulls(done_at, done_by, done_by_name) IN (0, 3))
);
CREATE INDEX task_of_assignee ON task (assignee, due_on) WHERE done_at IS NULL;
CREATE INDEX task_of_client ON task (client_id) WHERE client_id IS NOT NULL;
COMMENT ON TABLE task IS 'Something a colleague is to do, about a client or about nobody in particular; encrypted.';

--changeset cases:tasks-are-known-with-their-client splitStatements:false
CALL seal_with_client('task', 'client_id');
