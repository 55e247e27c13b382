package org.mrcnetwork.tenancy.problem;

import org.springframework.http.HttpStatus;

/** Something with this name or id is already there and is not the same. */
public final class Conflict extends Refusal {

    public Conflict(String detail) {
        super(HttpStatus.CONFLICT, "conflict", detail);
    }
}
