--liquibase formatted sql

--changeset clients:both-ends-of-a-link-are-sealed splitStatements:false
CREATE PROCEDURE seal_with_other_client(tab text, col text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format($policy$
        CREATE POLICY known_with_the_other_client ON %1$I AS RESTRICTIVE USING (
            %2$I IS NULL
            OR (SELECT reader_scope()) = 'centre'
            OR ((SELECT reader_scope()) = 'all' AND %2$I NOT IN (SELECT unnest(clients_hidden())))
            OR %2$I IN (SELECT unnest(clients_of_reader())))
        $policy$, tab, col);
END
$$;
COMMENT ON PROCEDURE seal_with_other_client(text, text) IS
    'For a table that names a second client, after seal_with_client: a row is known only to who may know of both.';

--changeset clients:families splitStatements:false
CREATE TABLE family_link (
    id             uuid PRIMARY KEY,
    client_id      uuid NOT NULL REFERENCES client ON DELETE CASCADE,
    relative_id    uuid NOT NULL REFERENCES client ON DELETE CASCADE,
    relation       text NOT NULL,
    same_household boolean NOT NULL,
    next_of_kin    boolean NOT NULL,
    linked_at      timestamptz NOT NULL,
    linked_by      uuid NOT NULL,
    linked_by_name text NOT NULL,
    CHECK (client_id <> relative_id)
);
CREATE UNIQUE INDEX family_link_once ON family_link (least(client_id, relative_id), greatest(client_id, relative_id));
CREATE INDEX family_link_of_client ON family_link (client_id);
CREATE INDEX family_link_of_relative ON family_link (relative_id);
COMMENT ON COLUMN family_link.relation IS 'What the relative is to the client; read from the other end it turns round.';
COMMENT ON COLUMN family_link.next_of_kin IS 'Whether the relative is to be told when something happens to the client.';
CALL seal_with_client('family_link', 'client_id');
CALL seal_with_other_client('family_link', 'relative_id');
