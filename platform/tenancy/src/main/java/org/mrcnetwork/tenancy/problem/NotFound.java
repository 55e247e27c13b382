package org.mrcnetwork.tenancy.problem;

import org.springframework.http.HttpStatus;

/** There is no such thing, or none that the caller may know of: the answer is the same. */
public final class NotFound extends Refusal {

    public NotFound(String what) {
        super(HttpStatus.NOT_FOUND, "not-found", what + " does not exist here.");
    }
}
