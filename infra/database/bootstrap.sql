-- Run once per database by the server's superuser, before any process of the platform starts; safe to run again.
-- Makes the four login roles of the processes and their schemas. It sets no password: whoever runs it does,
-- with ALTER ROLE ... PASSWORD, from the secrets the processes are given (with psql: \password mrc_network).
-- Centre roles and schemas are not made here: onboarding makes one pair per centre, as mrc_owner.

DO $$
BEGIN
  -- Owns the schemas network and c_*, creates centre roles. Used for provisioning and migrations only.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mrc_owner') THEN
    CREATE ROLE mrc_owner LOGIN CREATEROLE;
  END IF;
  -- The application when no centre is speaking: no right on any centre's schema.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mrc_network') THEN
    CREATE ROLE mrc_network LOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mrc_identity') THEN
    CREATE ROLE mrc_identity LOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mrc_gateway') THEN
    CREATE ROLE mrc_gateway LOGIN;
  END IF;
  -- What every centre's login may do in schema network. It cannot log in itself.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mrc_centre') THEN
    CREATE ROLE mrc_centre NOLOGIN;
  END IF;
END
$$;

GRANT mrc_centre TO mrc_owner WITH ADMIN OPTION;

-- Nobody may connect, or create anything in public, who was not told so.
DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO mrc_owner WITH GRANT OPTION', current_database());
  EXECUTE format('GRANT CREATE ON DATABASE %I TO mrc_owner', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO mrc_network, mrc_identity, mrc_gateway', current_database());
END
$$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS network AUTHORIZATION mrc_owner;
CREATE SCHEMA IF NOT EXISTS network_private AUTHORIZATION mrc_owner;
CREATE SCHEMA IF NOT EXISTS identity AUTHORIZATION mrc_identity;
CREATE SCHEMA IF NOT EXISTS gateway AUTHORIZATION mrc_gateway;

CREATE SCHEMA IF NOT EXISTS ext;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA ext;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA ext;
GRANT USAGE ON SCHEMA ext TO mrc_owner, mrc_network, mrc_centre;
