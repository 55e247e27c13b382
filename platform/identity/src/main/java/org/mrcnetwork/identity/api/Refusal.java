package org.mrcnetwork.identity.api;

import java.util.List;
import org.mrcnetwork.identity.web.Problem;
import org.springframework.http.HttpStatus;

/** A request that cannot be done, and how the answer says so. */
class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String problem;
    private final transient List<Problem.Fault> faults;

    private Refusal(HttpStatus status, String problem, String detail, List<Problem.Fault> faults) {
        super(detail);
        this.status = status;
        this.problem = problem;
        this.faults = faults;
    }

    static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found", "There is no such thing here.", List.of());
    }

    static Refusal forbidden() {
        return new Refusal(HttpStatus.FORBIDDEN, "forbidden", "This membership has ended.", List.of());
    }

    static Refusal conflict(String detail) {
        return new Refusal(HttpStatus.CONFLICT, "conflict", detail, List.of());
    }

    static Refusal invalid(String pointer, String code, String detail) {
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "Some fields are not valid.",
                List.of(new Problem.Fault(pointer, code, detail)));
    }

    HttpStatus status() {
        return status;
    }

    String problem() {
        return problem;
    }

    List<Problem.Fault> faults() {
        return faults;
    }
}
