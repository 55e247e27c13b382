--liquibase formatted sql

--changeset clients:minimal-clients
ALTER TABLE client
    ALTER COLUMN client_group DROP NOT NULL,
    ADD COLUMN name_is_alias boolean NOT NULL DEFAULT false,
    ADD COLUMN paper_file    text;
COMMENT ON COLUMN client.name_is_alias IS 'The name is only what the client goes by; it need not be the legal one.';
COMMENT ON COLUMN client.paper_file IS 'Where the paper file lies. It is destroyed with this record, under the same retention.';
ALTER TABLE consent
    ADD COLUMN given_by      text NOT NULL DEFAULT 'CLIENT',
    ADD COLUMN given_by_name text,
    ADD CONSTRAINT consent_to_refer_is_not_an_enquirers CHECK (purpose <> 'REFER' OR given_by <> 'ENQUIRER');
COMMENT ON COLUMN consent.given_by IS
    'Who agreed. Whoever comes on behalf of somebody can let a file be opened, but not let it be sent anywhere.';

--changeset clients:enquirers splitStatements:false
CREATE TABLE enquirer (
    id                 uuid PRIMARY KEY,
    client_id          uuid NOT NULL REFERENCES client ON DELETE CASCADE,
    kind               text NOT NULL,
    enquirer_client_id uuid REFERENCES client ON DELETE SET NULL,
    said               bytea,
    enquired_at        timestamptz NOT NULL,
    recorded_by        uuid NOT NULL,
    recorded_by_name   text NOT NULL,
    CHECK (enquirer_client_id <> client_id)
);
CREATE INDEX enquirer_of_client ON enquirer (client_id);
CREATE INDEX enquirer_who_is_a_client ON enquirer (enquirer_client_id);
COMMENT ON TABLE enquirer IS 'Who came or called on behalf of a client (handbook 7.2, table 3).';
COMMENT ON COLUMN enquirer.said IS 'Name, relation and phone of somebody without a file, encrypted.';
CALL seal_with_client('enquirer', 'client_id');
CALL seal_with_other_client('enquirer', 'enquirer_client_id');

--changeset clients:groups-of-clients splitStatements:false
CREATE TABLE group_of_clients (
    id      uuid PRIMARY KEY,
    kind    text NOT NULL,
    name    bytea NOT NULL,
    version bigint NOT NULL
);
COMMENT ON COLUMN group_of_clients.name IS 'Encrypted: it may be an employer''s or a family''s.';
CREATE TABLE member_of_group (
    group_id  uuid NOT NULL REFERENCES group_of_clients ON DELETE CASCADE,
    client_id uuid NOT NULL REFERENCES client ON DELETE CASCADE,
    joined_at timestamptz NOT NULL,
    PRIMARY KEY (group_id, client_id)
);
CREATE INDEX member_of_group_by_client ON member_of_group (client_id);
CALL seal_with_client('member_of_group', 'client_id');

CREATE FUNCTION group_is_known(wanted uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
    RETURN (NOT EXISTS (SELECT 1 FROM member_of_group m WHERE m.group_id = wanted)
            OR EXISTS (SELECT 1 FROM member_of_group m WHERE m.group_id = wanted AND may_know_of(m.client_id)));
COMMENT ON FUNCTION group_is_known(uuid) IS
    'A group is known to who may know of one of its members: the name of a group of restricted clients says enough.';
ALTER TABLE group_of_clients ENABLE ROW LEVEL SECURITY;
CREATE POLICY known_with_a_member ON group_of_clients USING (group_is_known(id));
