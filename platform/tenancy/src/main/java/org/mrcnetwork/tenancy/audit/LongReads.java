package org.mrcnetwork.tenancy.audit;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How many exports and checks may hold a connection for minutes at a time: few, so that the others find theirs. */
@Component
class LongReads {

    private final Semaphore places = new Semaphore(4);

    void one(Runnable work) {
        give(() -> {
            work.run();
            return true;
        });
    }

    /** @throws Refusal 503 when all places are taken */
    <T> T give(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "busy",
                    "Others are exporting at the moment. Try again in a minute.");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
