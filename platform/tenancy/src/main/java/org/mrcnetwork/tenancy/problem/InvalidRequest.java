package org.mrcnetwork.tenancy.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Parts of the request are wrong; each fault says where and how. */
public final class InvalidRequest extends Refusal {

    public InvalidRequest(String pointer, String code, String detail) {
        this(List.of(new Fault(pointer, code, detail)));
    }

    public InvalidRequest(List<Fault> faults) {
        super(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "The request has " + (faults.size() == 1 ? "a fault." : faults.size() + " faults."),
                faults,
                Map.of());
    }
}
