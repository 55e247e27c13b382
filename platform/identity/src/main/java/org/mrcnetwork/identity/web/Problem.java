package org.mrcnetwork.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A problem detail (RFC 9457) as all of the platform writes them. Its words are always our own. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String requestId,
        @Nullable List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * What is wrong where.
     *
     * @param pointer a JSON pointer as a URI fragment
     */
    public record Fault(String pointer, String code, String detail) {}

    public static Problem of(HttpStatus status, String name, @Nullable String detail, HttpServletRequest request) {
        return of(status, name, detail, request, null);
    }

    public static Problem of(
            HttpStatus status,
            String name,
            @Nullable String detail,
            HttpServletRequest request,
            @Nullable List<Fault> errors) {
        return new Problem(
                "urn:mrc:problem:" + name,
                status.getReasonPhrase(),
                status.value(),
                detail,
                RequestIds.of(request),
                errors);
    }
}
