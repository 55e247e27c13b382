package org.mrcnetwork.local.client;

import java.net.URI;

/** The platform did not answer at all. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(URI portal, Throwable cause) {
        super(portal + " does not answer: " + cause.getMessage(), cause);
    }
}
