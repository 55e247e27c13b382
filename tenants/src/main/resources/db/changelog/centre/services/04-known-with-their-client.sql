--liquibase formatted sql

--changeset services:rows-are-known-with-their-client splitStatements:false
CALL seal_with_client('visit', 'client_id');
