--liquibase formatted sql

--changeset identity:role-permissions
CREATE TABLE role_permissions (
  role text NOT NULL,
  permission text NOT NULL,
  PRIMARY KEY (role, permission)
);
COMMENT ON TABLE role_permissions IS
  'What each role brings, as the running program says it: written at its start, for the functions below.';

--changeset identity:who-may splitStatements:false
-- Two yes-or-no questions of a centre's login, and nothing else of this schema: no name, no address, no list.
CREATE FUNCTION somebody_may(organisation uuid, wanted text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$ SELECT EXISTS (
          SELECT FROM identity.memberships m JOIN identity.accounts a ON a.id = m.account_id
          JOIN identity.role_permissions p ON p.role = ANY (m.roles)
          WHERE m.organisation_id = organisation AND p.permission = wanted AND m.ended_at IS NULL AND a.ended_at IS NULL) $$;
COMMENT ON FUNCTION somebody_may(uuid, text) IS
  'Whether anybody at all is left in an organisation who has a permission.';

CREATE FUNCTION person_may(organisation uuid, person uuid, wanted text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$ SELECT EXISTS (
          SELECT FROM identity.memberships m JOIN identity.accounts a ON a.id = m.account_id
          JOIN identity.role_permissions p ON p.role = ANY (m.roles)
          WHERE m.organisation_id = organisation AND m.account_id = person AND p.permission = wanted
            AND m.ended_at IS NULL AND a.ended_at IS NULL) $$;
COMMENT ON FUNCTION person_may(uuid, uuid, text) IS
  'Whether a person still is in an organisation and has a permission there: for what was begun in their name and goes on.';

REVOKE ALL ON FUNCTION somebody_may(uuid, text), person_may(uuid, uuid, text) FROM PUBLIC;
GRANT USAGE ON SCHEMA identity TO mrc_centre;
GRANT EXECUTE ON FUNCTION somebody_may(uuid, text), person_may(uuid, uuid, text) TO mrc_centre;
