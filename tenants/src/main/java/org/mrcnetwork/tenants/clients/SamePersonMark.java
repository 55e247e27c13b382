package org.mrcnetwork.tenants.clients;

import java.util.List;
import java.util.UUID;

/**
 * What another room keeps that only one person has, the number of a passport for example: when two files share it, they
 * are probably of one person. A room that keeps such a thing offers a bean of it.
 */
public interface SamePersonMark {

    /** A reason as in {@link Likeness.Score}. */
    String reason();

    /** How much it adds to the score, of 1; from {@link Likeness#LIKELY} on it suffices alone. */
    double weight();

    /** The other clients who share it with this one: those of whom the reader may know. */
    List<UUID> sharedWith(UUID client);
}
