package org.mrcnetwork.network.directory;

/** The six groups into which chapter 2 of the handbook sorts what a centre does. */
public enum ServiceArea {
    PRE_DEPARTURE,
    TRAINING,
    RETURN,
    PROTECTION,
    REMITTANCE,
    NETWORK
}
