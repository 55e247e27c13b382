package org.mrcnetwork.identity.accounts;

import java.util.UUID;

/**
 * A person, once, in however many organisations.
 *
 * @param locale BCP 47, the language this person last chose
 */
public record Account(UUID id, EmailAddress email, String name, String locale) {}
