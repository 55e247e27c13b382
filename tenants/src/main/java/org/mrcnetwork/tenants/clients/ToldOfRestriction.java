package org.mrcnetwork.tenants.clients;

import java.util.UUID;

/** What another room does, within the same transaction, when from now on only the case team may know of a client. */
public interface ToldOfRestriction {

    /** Safe to repeat. */
    void restricted(UUID client);
}
