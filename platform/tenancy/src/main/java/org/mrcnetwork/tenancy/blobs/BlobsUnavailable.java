package org.mrcnetwork.tenancy.blobs;

import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The store does not take or give the bytes just now: full, unreachable, not ours to write in. */
public final class BlobsUnavailable extends Refusal {

    BlobsUnavailable(Throwable cause) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "upstream-unavailable",
                "Files cannot be stored or read at the moment. Nothing was saved; try again in a little while.");
        initCause(cause);
    }
}
