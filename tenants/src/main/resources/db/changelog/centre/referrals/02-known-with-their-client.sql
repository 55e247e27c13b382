--liquibase formatted sql

--changeset referrals:rows-are-known-with-their-client splitStatements:false
CALL seal_with_client('referral', 'client_id');
