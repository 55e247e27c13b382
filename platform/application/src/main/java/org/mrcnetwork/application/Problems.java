package org.mrcnetwork.application;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.AnswerCutShort;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.problem.Refusal.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Every exception as a problem detail (RFC 9457). No word is shown that was not written for the caller. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler(Refusal.class)
    @Nullable
    ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
        ProblemDetail problem = problem(refusal.status(), refusal.problemName(), refusal.detail(), refusal.faults());
        refusal.more().forEach(problem::setProperty);
        return answer(refusal, problem, request);
    }

    @ExceptionHandler(AuthenticationException.class)
    @Nullable
    ResponseEntity<Object> unauthorized(AuthenticationException e, WebRequest request) {
        if (e instanceof org.springframework.security.authentication.AuthenticationServiceException) {
            return answer(
                    e,
                    problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "upstream-unavailable",
                            "Your sign-in cannot be checked at the moment. Try again in a little while.",
                            List.of()),
                    request);
        }
        ProblemDetail problem =
                problem(HttpStatus.UNAUTHORIZED, "unauthorized", "Sign in, or sign in again.", List.of());
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer(e, problem, headers, request);
    }

    @ExceptionHandler(AccessDeniedException.class)
    @Nullable
    ResponseEntity<Object> forbidden(AccessDeniedException e, WebRequest request) {
        return answer(
                e, problem(HttpStatus.FORBIDDEN, "forbidden", "Your role does not include this.", List.of()), request);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    @Nullable
    ResponseEntity<Object> overtaken(OptimisticLockingFailureException e, WebRequest request) {
        return answer(
                e,
                problem(
                        HttpStatus.PRECONDITION_FAILED,
                        "precondition-failed",
                        "Somebody else changed this in the meantime. Nothing was overwritten.",
                        List.of()),
                request);
    }

    @ExceptionHandler(DataIntegrityViolationException.class)
    @Nullable
    ResponseEntity<Object> contradictory(DataIntegrityViolationException e, WebRequest request) {
        LOG.warn("The database refused a change: {}", e.getClass().getSimpleName());
        return answer(
                e,
                problem(HttpStatus.CONFLICT, "conflict", "This contradicts what is stored already.", List.of()),
                request);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        org.springframework.orm.jpa.JpaSystemException.class,
        org.springframework.transaction.TransactionSystemException.class,
        QueryTimeoutException.class
    })
    @Nullable
    ResponseEntity<Object> databaseAway(RuntimeException e, WebRequest request) {
        LOG.warn("The database does not answer: {}", e.getClass().getSimpleName());
        return answer(
                e,
                problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "upstream-unavailable",
                        "The database does not answer at the moment. Nothing was saved; try again in a little while.",
                        List.of()),
                request);
    }

    /** Goes on to the container, which cuts the connection. */
    @ExceptionHandler(AnswerCutShort.class)
    void cutShort(AnswerCutShort e) {
        LOG.warn("An answer broke off: {}", String.valueOf(e.getCause()));
        throw e;
    }

    @ExceptionHandler(ConstraintViolationException.class)
    @Nullable
    ResponseEntity<Object> violated(ConstraintViolationException e, WebRequest request) {
        return invalid(
                e, e.getConstraintViolations().stream().map(Problems::fault).toList(), new HttpHeaders(), request);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> broken(Exception e, WebRequest request) {
        if (databaseIsAway(e)) {
            return databaseAway(new IllegalStateException(e), request);
        }
        LOG.error("A request failed", e);
        return answer(
                e,
                problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal",
                        "Something went wrong here. It was written down; nothing was half saved.",
                        List.of()),
                request);
    }

    private static boolean databaseIsAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Fault> faults = e.getBindingResult().getFieldErrors().stream()
                .map(Problems::fault)
                .toList();
        return invalid(e, faults, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Fault> faults = e.getParameterValidationResults().stream()
                .flatMap(result -> faults(result).stream())
                .toList();
        return invalid(e, faults, headers, request);
    }

    private static List<Fault> faults(ParameterValidationResult result) {
        String parameter = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? fault(field)
                        : new Fault("#/" + parameter, "invalid", sentence(error.getDefaultMessage())))
                .toList();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Fault fault = new Fault("#/" + e.getParameterName(), "required", "This parameter is missing.");
        return invalid(e, List.of(fault), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            org.springframework.beans.TypeMismatchException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (e instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter()
                        .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)) {
            return refused(new org.mrcnetwork.tenancy.problem.NotFound("That"), request);
        }
        String name = e.getPropertyName() == null ? "" : e.getPropertyName();
        return invalid(
                e, List.of(new Fault("#/" + name, "invalid", "This value is not understood.")), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getCause() instanceof DatabindException fault && !fault.getPath().isEmpty()) {
            return invalid(
                    e,
                    List.of(new Fault(pointer(fault), code(fault), "This value is not allowed here.")),
                    headers,
                    request);
        }
        return answer(
                e,
                problem(
                        HttpStatus.BAD_REQUEST,
                        "unreadable-body",
                        "The body is not the JSON that is expected here.",
                        List.of()),
                headers,
                request);
    }

    /** What Spring itself refuses: a method, a media type, a path. Its words are replaced by ours. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem
                && problem.getType() != null
                && problem.getType().toString().startsWith("urn:mrc:")) {
            return super.handleExceptionInternal(e, body, headers, status, request);
        }
        HttpStatus known = HttpStatus.resolve(status.value());
        String reason = known == null ? "Refused" : known.getReasonPhrase();
        String name = status.value() == 413
                ? "payload-too-large"
                : reason.toLowerCase(Locale.ROOT).replace(' ', '-');
        ProblemDetail problem = problem(status, name, reason + ".", List.of());
        return super.handleExceptionInternal(e, problem, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> invalid(
            Exception e, List<Fault> faults, HttpHeaders headers, WebRequest request) {
        String detail = "The request has " + (faults.size() == 1 ? "a fault." : faults.size() + " faults.");
        return answer(e, problem(HttpStatus.BAD_REQUEST, "invalid-request", detail, faults), headers, request);
    }

    private ResponseEntity<Object> answer(Exception e, ProblemDetail problem, WebRequest request) {
        return answer(e, problem, new HttpHeaders(), request);
    }

    private ResponseEntity<Object> answer(Exception e, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        ResponseEntity<Object> answer =
                handleExceptionInternal(e, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
        return Objects.requireNonNullElseGet(
                answer, () -> ResponseEntity.status(problem.getStatus()).build());
    }

    private static ProblemDetail problem(HttpStatusCode status, String name, String detail, List<Fault> faults) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:mrc:problem:" + name));
        String requestId = org.slf4j.MDC.get(RequestIds.KEY);
        if (requestId != null) {
            problem.setProperty("requestId", requestId);
        }
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        return problem;
    }

    private static Fault fault(FieldError error) {
        return new Fault(
                "#/" + error.getField().replace('.', '/').replaceAll("\\[(\\d+)]", "/$1"),
                code(error),
                sentence(error.getDefaultMessage()));
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return new Fault(
                "#/" + path.replaceFirst("^[^.]*\\.", "").replace('.', '/'),
                "invalid",
                sentence(violation.getMessage()));
    }

    private static String sentence(@Nullable String message) {
        return message == null || message.isBlank()
                ? "This is not allowed."
                : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }

    private static String code(DefaultMessageSourceResolvable error) {
        return switch (String.valueOf(error.getCode())) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "too-long";
            default -> "invalid";
        };
    }

    private static String code(DatabindException fault) {
        return switch (fault) {
            case InvalidFormatException format when format.getTargetType().isEnum() -> "unknown-value";
            case InvalidFormatException _ -> "invalid";
            case MismatchedInputException _ -> "wrong-type";
            default -> "invalid";
        };
    }

    private static String pointer(DatabindException fault) {
        StringBuilder pointer = new StringBuilder("#");
        for (JacksonException.Reference step : fault.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : name);
        }
        return pointer.toString();
    }
}
