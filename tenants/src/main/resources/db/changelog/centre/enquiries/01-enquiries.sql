--liquibase formatted sql

--changeset enquiries:enquiries
CREATE TABLE enquiry (
    id               uuid PRIMARY KEY,
    channel          text NOT NULL,
    received_at      timestamptz NOT NULL,
    contents         bytea,
    language         text,
    status           text NOT NULL CHECK (status IN ('NEW', 'ASSIGNED', 'ANSWERED', 'CLOSED')),
    assignee_id      uuid,
    assignee_name    text,
    client_id        uuid REFERENCES client,
    answer_by        timestamptz NOT NULL,
    answered_at      timestamptz,
    delete_on        date NOT NULL,
    address_withheld boolean NOT NULL,
    visit_id         uuid REFERENCES visit,
    version          bigint NOT NULL,
    CHECK (num_nonnulls(assignee_id, assignee_name) IN (0, 2)),
    CHECK (status <> 'ASSIGNED' OR assignee_id IS NOT NULL)
);
CREATE INDEX enquiry_open ON enquiry (answer_by, id) WHERE status IN ('NEW', 'ASSIGNED');
CREATE INDEX enquiry_by_time ON enquiry (received_at DESC, id DESC);
CREATE INDEX enquiry_to_forget ON enquiry (delete_on) WHERE contents IS NOT NULL AND client_id IS NULL;
COMMENT ON TABLE enquiry IS 'What came in and waits for an answer: messages, call-backs, what was left out of hours.';
COMMENT ON COLUMN enquiry.contents IS 'Sender and words, encrypted; deleted on delete_on, unless they belong to a client''s file.';
COMMENT ON COLUMN enquiry.address_withheld IS 'It came by a trafficking line: nobody says where the centre is.';

CREATE TABLE enquiry_answer (
    id         uuid PRIMARY KEY,
    enquiry_id uuid NOT NULL REFERENCES enquiry,
    client_id  uuid REFERENCES client,
    text       bytea NOT NULL,
    sent_by    text NOT NULL,
    at         timestamptz NOT NULL,
    by_id      uuid NOT NULL,
    by_name    text NOT NULL
);
CREATE INDEX enquiry_answer_of_enquiry ON enquiry_answer (enquiry_id, at);

--changeset enquiries:enquiries-are-known-with-their-client splitStatements:false
CALL seal_with_client('enquiry', 'client_id');
CALL seal_with_client('enquiry_answer', 'client_id');
