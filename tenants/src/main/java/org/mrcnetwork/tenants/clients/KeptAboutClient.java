package org.mrcnetwork.tenants.clients;

import java.util.UUID;

/**
 * What one room of the centre keeps about a client. Each room that keeps something offers a bean of it, so that a client
 * who asks is shown everything (handbook 7.4) and an erased file leaves nothing.
 */
public interface KeptAboutClient {

    /** The room, as a word of the answer: {@code visits}. */
    String room();

    /** All of it, decrypted, as plain values for JSON. The caller has written the audit log. */
    Object about(UUID client);

    /** Destroys what lies outside the centre's own tables, whose rows are deleted afterwards. */
    default void destroy(UUID client) {}
}
