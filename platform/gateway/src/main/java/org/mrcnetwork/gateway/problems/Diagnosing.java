package org.mrcnetwork.gateway.problems;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;

/** Which problem an exception stands for, and how loudly it is logged. */
final class Diagnosing {

    private static final Logger log = LoggerFactory.getLogger(Diagnosing.class);

    private Diagnosing() {}

    static Problem of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException known -> {
                    return known.problem();
                }
                case DataAccessException _, TransactionException _, SQLException _ -> {
                    log.warn("The session store does not answer: {}", cause.toString());
                    return Problem.unavailable("The session store does not answer. Try again.");
                }
                case ErrorResponse standard -> {
                    return Problem.ofStatus(standard.getStatusCode().value());
                }
                case IOException broken -> {
                    log.warn("An upstream does not answer: {}", broken.toString());
                    return of(broken);
                }
                default -> {}
            }
        }
        log.error("Unexpected", thrown);
        return Problem.internal();
    }

    private static Problem of(IOException broken) {
        return switch (broken) {
            case ConnectTimeoutException _, HttpHostConnectException _, java.net.ConnectException _ ->
                Problem.unavailable("A part of the platform cannot be reached. Try again.");
            case SocketTimeoutException _ -> Problem.timeout();
            default -> Problem.brokenAnswer();
        };
    }
}
