package org.mrcnetwork.gateway.doors;

import java.io.IOException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Once more, when an upstream closed an idle connection just as it was used again, and only for reads: whatever may
 * have changed something is not sent twice. An answer, of whatever status, is the upstream's word and is not retried.
 */
final class RetryingSafeRequests implements HttpRequestRetryStrategy {

    @Override
    public boolean retryRequest(HttpRequest request, IOException failure, int executions, HttpContext context) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean neverAnswered = failure instanceof NoHttpResponseException;
        return read && neverAnswered && executions == 1;
    }

    @Override
    public boolean retryRequest(HttpResponse response, int executions, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int executions, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
