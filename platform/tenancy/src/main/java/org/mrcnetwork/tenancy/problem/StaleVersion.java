package org.mrcnetwork.tenancy.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Somebody changed the thing since the caller read it; nothing was written. */
public final class StaleVersion extends Refusal {

    public StaleVersion(long current) {
        super(
                HttpStatus.PRECONDITION_FAILED,
                "precondition-failed",
                "Somebody else changed this in the meantime. Nothing was overwritten.",
                List.of(),
                Map.of("currentVersion", current));
    }
}
