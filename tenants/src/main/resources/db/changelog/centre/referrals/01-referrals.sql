--liquibase formatted sql

--changeset referrals:referrals
CREATE TABLE referral (
    id               uuid PRIMARY KEY,
    client_id        uuid NOT NULL REFERENCES client,
    consent_id       uuid NOT NULL REFERENCES consent,
    referred_by      uuid NOT NULL,
    referred_by_name text NOT NULL,
    referred_at      timestamptz NOT NULL
);
CREATE INDEX referral_by_client ON referral (client_id, referred_at DESC);
COMMENT ON TABLE referral IS
    'Which client a sent referral is about, and on which consent. The rest stands in network.exchanged_referral.';
