package org.mrcnetwork.identity.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.identity.invitations.Inviting;
import org.mrcnetwork.identity.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what goes wrong in the API into problem details; no exception's own text is shown but that of a refusal. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        List<Problem.Fault> faults = refusal.faults().isEmpty() ? null : refusal.faults();
        return answer(Problem.of(refusal.status(), refusal.problem(), refusal.getMessage(), request, faults));
    }

    @ExceptionHandler
    ResponseEntity<Problem> anotherInvitation(Inviting.AnotherInvitation another, HttpServletRequest request) {
        return answer(
                Problem.of(HttpStatus.CONFLICT, "conflict", "This id stands for another invitation already.", request));
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        List<Problem.Fault> faults = invalid.getFieldErrors().stream()
                .map(error -> new Problem.Fault(pointer(error), code(error), "This value is not valid."))
                .toList();
        return answer(
                Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "Some fields are not valid.", request, faults));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        if (unreadable.getCause() instanceof DatabindException cause
                && !cause.getPath().isEmpty()) {
            String code = cause instanceof UnrecognizedPropertyException ? "unknown-field" : "invalid";
            var fault = new Problem.Fault(pointer(cause.getPath()), code, "This value is not valid.");
            return answer(Problem.of(
                    HttpStatus.BAD_REQUEST, "invalid-request", "Some fields are not valid.", request, List.of(fault)));
        }
        return answer(Problem.of(
                HttpStatus.BAD_REQUEST, "unreadable-body", "The body is not the JSON that was expected.", request));
    }

    /** An id in a path that is no UUID is the id of nothing. */
    @ExceptionHandler
    ResponseEntity<Problem> noSuchId(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return refused(Refusal.notFound(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notJson(HttpMediaTypeNotSupportedException type, HttpServletRequest request) {
        return answer(Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unreadable-body", "The body must be application/json.", request));
    }

    @ExceptionHandler
    ResponseEntity<Problem> noSuchMethod(HttpRequestMethodNotSupportedException method, HttpServletRequest request) {
        return answer(Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "invalid-request", null, request));
    }

    private static String code(FieldError error) {
        String constraint = Objects.requireNonNullElse(error.getCode(), "");
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" ->
                error.getRejectedValue() == null || error.getRejectedValue().equals("") ? "required" : "too-long";
            default -> "invalid";
        };
    }

    private static String pointer(FieldError error) {
        return "#/" + error.getField().replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
    }

    private static String pointer(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder("#");
        for (JacksonException.Reference step : path) {
            @Nullable String name = step.getPropertyName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : name);
        }
        return pointer.toString();
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(problem);
    }
}
