--liquibase formatted sql

--changeset presence:what-a-centre-says
--comment What a centre says of itself to the public. It is closed until a manager opens it.
CREATE TABLE network.public_presence (
  centre_id  uuid PRIMARY KEY,
  open       boolean NOT NULL,
  -- {"languages", "words": {language: {...}}, "phone", "email", "address", "hours": [{"day", "opens", "closes"}]}
  details    jsonb NOT NULL CHECK (jsonb_typeof(details) = 'object'),
  version    bigint NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE network.public_presence ENABLE ROW LEVEL SECURITY;
CREATE POLICY the_platform_shows_what_is_open ON network.public_presence FOR SELECT TO mrc_network USING (open);
CREATE POLICY a_centre_says_what_it_is ON network.public_presence TO mrc_centre
  USING (centre_id = (SELECT network.speaker())) WITH CHECK (centre_id = (SELECT network.speaker()));
GRANT SELECT ON network.public_presence TO mrc_network, mrc_centre;
GRANT INSERT, UPDATE ON network.public_presence TO mrc_centre;
--rollback DROP TABLE network.public_presence;
