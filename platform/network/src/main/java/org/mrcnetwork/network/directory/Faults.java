package org.mrcnetwork.network.directory;

import java.util.ArrayList;
import java.util.List;
import org.mrcnetwork.tenancy.problem.InvalidRequest;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;

/** What is wrong with an import so far. Never repeats what stands in it, which may be a shelter's address. */
final class Faults {

    /** Nobody mends more than this many at once, and a hostile import could have millions. */
    private static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>();

    /** @throws InvalidRequest when there are too many to go on */
    void add(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
        if (faults.size() >= MOST) {
            throw new InvalidRequest(faults);
        }
    }

    /** @throws InvalidRequest when anything is wrong */
    void refuse() {
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }
}
