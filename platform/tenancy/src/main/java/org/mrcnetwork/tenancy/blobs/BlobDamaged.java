package org.mrcnetwork.tenancy.blobs;

import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The stored bytes are not those that were written: cut off, changed, exchanged, or gone. Nothing of them is shown. */
public final class BlobDamaged extends Refusal {

    BlobDamaged(Throwable cause) {
        super(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "file-damaged",
                "The stored file is damaged or is not the one that was stored, so it is not shown. Tell who looks after "
                        + "the platform: it can be fetched from a backup.");
        initCause(cause);
    }
}
