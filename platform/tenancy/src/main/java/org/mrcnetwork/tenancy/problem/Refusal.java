package org.mrcnetwork.tenancy.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request that the platform understood and refuses. Its words are written for the caller and may be shown; every
 * other exception's words never are.
 */
public class Refusal extends RuntimeException {

    /** Where in the body the fault lies (JSON pointer with a leading #), and a stable code for it. */
    public record Fault(String pointer, String code, String detail) {}

    private final HttpStatus status;
    private final String name;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> more;

    public Refusal(HttpStatus status, String name, String detail) {
        this(status, name, detail, List.of(), Map.of());
    }

    public Refusal(HttpStatus status, String name, String detail, List<Fault> faults, Map<String, Object> more) {
        super(detail);
        this.status = status;
        this.name = name;
        this.faults = List.copyOf(faults);
        this.more = Map.copyOf(more);
    }

    public HttpStatus status() {
        return status;
    }

    /** The stable last part of the problem's type, {@code urn:mrc:problem:<name>}. */
    public String problemName() {
        return name;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Further members of the problem, for example the candidates of a suspected duplicate. */
    public Map<String, Object> more() {
        return more;
    }
}
