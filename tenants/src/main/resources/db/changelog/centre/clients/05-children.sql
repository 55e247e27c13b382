--liquibase formatted sql

--changeset clients:children
ALTER TABLE client ADD COLUMN child_situation text, ADD COLUMN child_consents text;
COMMENT ON COLUMN client.child_consents IS 'Who can agree for a child. Guardian and best interests are in "confidential".';

--changeset clients:child-protection
CREATE TABLE child_protection (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    route    text NOT NULL,
    version  bigint NOT NULL
);
COMMENT ON TABLE child_protection IS
    'What staff of this centre do when a child is at risk: whom to call, in which order, by which law.';
