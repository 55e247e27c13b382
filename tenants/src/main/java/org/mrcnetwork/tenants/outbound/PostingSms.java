package org.mrcnetwork.tenants.outbound;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.mrcnetwork.tenants.outbound.Delivery.Result;
import org.springframework.stereotype.Component;

/** One POST to a centre's provider. Follows no redirect, waits no longer than 20 seconds, reads no more than 64 kB. */
@Component
class PostingSms {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final AllowedHosts hosts;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    PostingSms(AllowedHosts hosts) {
        this.hosts = hosts;
    }

    /** @param id the same when it is sent again, for providers that leave out what they have taken already */
    Delivery post(SmsSettings settings, String id, String to, String text) {
        URI address = settings.address();
        if (!hosts.allowed(address.getHost())) {
            return new Delivery(Result.NOT_NOW, "host");
        }
        byte[] body = SmsBody.of(settings, to, text).getBytes(StandardCharsets.UTF_8);
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                request(settings, address, id, body),
                HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        try {
            return read(settings, answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Delivery(Result.UNCERTAIN, "timeout");
        } catch (ExecutionException e) {
            return failed(e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Delivery(Result.UNCERTAIN, "interrupted");
        }
    }

    private static HttpRequest request(SmsSettings settings, URI address, String id, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", SmsBody.contentType(settings))
                .header("Idempotency-Key", id)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (settings.headerName() != null && settings.headerSecret() != null) {
            request.setHeader(settings.headerName(), settings.headerSecret());
        }
        String secret = settings.signingSecret();
        if (secret != null) {
            String moment = Long.toString(Instant.now().getEpochSecond());
            request.header("webhook-id", id)
                    .header("webhook-timestamp", moment)
                    .header("webhook-signature", Signing.of(id, moment, body, secret.getBytes(StandardCharsets.UTF_8)));
        }
        return request.build();
    }

    private static Delivery read(SmsSettings settings, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String problem = "http-" + status;
        if (status / 100 == 2) {
            String sign = settings.takenWhen();
            return sign == null || answer.body().contains(sign) ? Delivery.TAKEN : new Delivery(Result.NEVER, "answer");
        }
        boolean another = status == 408 || status == 429 || status == 503;
        if (status / 100 == 5 && !another) {
            // A gateway in between may have handed it on before it failed.
            return new Delivery(Result.UNCERTAIN, problem);
        }
        return new Delivery(another ? Result.NOT_NOW : Result.NEVER, problem);
    }

    /** Before a connection stood nothing was sent; afterwards nobody knows. */
    private static Delivery failed(Throwable failure) {
        boolean io = false;
        for (Throwable one = failure; one != null; one = one.getCause()) {
            io |= one instanceof IOException;
            if (one instanceof ConnectException
                    || one instanceof HttpConnectTimeoutException
                    || one instanceof UnknownHostException
                    || one instanceof SSLHandshakeException) {
                return new Delivery(Result.NOT_NOW, "connection");
            }
        }
        return new Delivery(Result.UNCERTAIN, io ? "cut-off" : "failed");
    }
}
