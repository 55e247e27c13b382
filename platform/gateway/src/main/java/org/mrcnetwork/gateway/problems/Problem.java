package org.mrcnetwork.gateway.problems;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, in words written here: never the text of somebody else's exception.
 *
 * @param name the last part of the stable type {@code urn:mrc:problem:<name>}
 * @param retryAfter when it makes sense to try again, if that is known
 */
public record Problem(
        HttpStatus status,
        String name,
        String title,
        String detail,
        @Nullable Duration retryAfter) {

    private static final Duration SOON = Duration.ofSeconds(5);

    public String type() {
        return "urn:mrc:problem:" + name;
    }

    public ProblemException asException() {
        return new ProblemException(this, null);
    }

    public ProblemException causedBy(Throwable cause) {
        return new ProblemException(this, cause);
    }

    public static Problem invalidRequest(String detail) {
        return of(HttpStatus.BAD_REQUEST, "invalid-request", "The request cannot be understood", detail);
    }

    public static Problem unauthorized() {
        return of(
                HttpStatus.UNAUTHORIZED,
                "unauthorized",
                "Nobody is signed in here",
                "Sign in to this organisation, then ask again.");
    }

    public static Problem forbidden(String detail) {
        return of(HttpStatus.FORBIDDEN, "forbidden", "This is not allowed", detail);
    }

    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here", "No door of the platform has this path.");
    }

    public static Problem payloadTooLarge(long limitInBytes) {
        return of(
                HttpStatus.CONTENT_TOO_LARGE,
                "payload-too-large",
                "The request is too large",
                "At most " + limitInBytes + " bytes are accepted here.");
    }

    public static Problem lengthRequired() {
        return of(
                HttpStatus.LENGTH_REQUIRED,
                "length-required",
                "The request does not say how long it is",
                "Send a Content-Length with it.");
    }

    public static Problem rateLimited(Duration retryAfter) {
        return new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "rate-limited",
                "Too many requests",
                "Wait as long as Retry-After says, then ask again.",
                retryAfter);
    }

    public static Problem brokenAnswer() {
        return unavailable(HttpStatus.BAD_GATEWAY, "A part of the platform broke off its answer. Try again.");
    }

    public static Problem unavailable(String detail) {
        return unavailable(HttpStatus.SERVICE_UNAVAILABLE, detail);
    }

    private static Problem unavailable(HttpStatus status, String detail) {
        return new Problem(status, "upstream-unavailable", "The platform is not available just now", detail, SOON);
    }

    public static Problem timeout() {
        return new Problem(
                HttpStatus.GATEWAY_TIMEOUT,
                "upstream-timeout",
                "The platform takes too long",
                "The answer did not arrive in time. What was asked may or may not have been done.",
                SOON);
    }

    public static Problem internal() {
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Something went wrong",
                "It is our mistake. Name the request id when you report it.");
    }

    /** For a status that somebody else chose, such as the servlet container. */
    public static Problem ofStatus(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        return switch (status) {
            case null -> internal();
            case UNAUTHORIZED -> unauthorized();
            case FORBIDDEN -> forbidden("This may not be done.");
            case NOT_FOUND -> notFound();
            case HttpStatus other
            when other.is4xxClientError() ->
                of(other, "invalid-request", other.getReasonPhrase(), "This cannot be asked here in this way.");
            default -> internal();
        };
    }

    private static Problem of(HttpStatus status, String name, String title, String detail) {
        return new Problem(status, name, title, detail, null);
    }
}
