package org.mrcnetwork.network.links;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnknownHostException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks a stranger's server for a page, as anybody might: a plain GET without cookie or password, over TLS only with a
 * certificate for that name, for so long and no longer, for so many bytes and no more (counted unpacked). Redirects are
 * followed by hand, and each leads to an address that is looked at like the first.
 */
@Component
class LookingAtPages {

    private static final int MOST_REDIRECTS = 5;
    private static final Http1Config HEADERS = Http1Config.custom()
            .setMaxHeaderCount(100)
            .setMaxLineLength(16_384)
            .setMaxEmptyLineCount(5)
            .build();

    private final Internet internet;
    private final Limits limits;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    /**
     * @param silence how long a server may say nothing
     * @param whole how long one request may take, whatever comes
     */
    record Limits(int bytes, Timeout silence, Timeout whole) {
        static final Limits USUAL = new Limits(2 << 20, Timeout.ofSeconds(10), Timeout.ofSeconds(30));
    }

    @Autowired
    LookingAtPages(@Value("${mrc.public-url}") String publicUrl) {
        this(Internet.OPEN, Limits.USUAL, "MRC-network-links (+" + publicUrl + ")");
    }

    LookingAtPages(Internet internet, Limits limits, String userAgent) {
        this.internet = internet;
        this.limits = limits;
        this.client = client(internet, limits, userAgent);
    }

    /** Whose server is asked, or nobody's. */
    String hostOf(String url) {
        try {
            return internet.address(url).host();
        } catch (RefusedAddress e) {
            return "";
        }
    }

    Look look(String url) {
        try {
            return look(internet.address(url));
        } catch (RefusedAddress | Internet.LeadsInside e) {
            return new Look.Refused();
        } catch (UnknownHostException e) {
            return isOurTrouble(e) ? new Look.Unanswered(null) : new Look.Missing(null);
        } catch (IOException e) {
            return new Look.Unanswered(null);
        }
    }

    private Look look(WebAddress asked) throws IOException {
        Way way = new Way(asked, asked, false);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Step step = get(way);
            if (step.look() != null) {
                return step.look();
            }
            way = step.next();
        }
        return new Look.Unanswered(null);
    }

    /** Where one was led: {@code forGood} as soon as one redirect said so that changed more than the form. */
    private record Way(WebAddress asked, WebAddress at, boolean forGood) {

        Way to(WebAddress next, int status) {
            boolean permanent = status == 301 || status == 308;
            return new Way(asked, next, forGood || (permanent && !at.sameButForForm(next)));
        }

        @Nullable
        String movedTo() {
            boolean same = asked.sameButForForm(at);
            boolean toHome = at.isHome() && !asked.isHome();
            boolean moved = !asked.sameHost(at) || toHome || (forGood && !asked.isHome());
            return moved && !same ? at.uri().toString() : null;
        }
    }

    /** Either what was seen or where to look next. */
    private record Step(@Nullable Look look, Way next) {}

    private Step get(Way way) throws IOException {
        HttpGet request = new HttpGet(way.at().uri());
        request.setHeader("Accept", "text/html, application/xhtml+xml, */*;q=0.5");
        Future<?> end = watch.schedule(request::cancel, limits.whole().toMilliseconds(), TimeUnit.MILLISECONDS);
        ClassicHttpResponse response = null;
        try {
            response = client.executeOpen(null, request, null);
            return step(way, response);
        } finally {
            end.cancel(true);
            // Before it is closed, which would read the rest, however long.
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private Step step(Way way, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        Header location = response.getFirstHeader("Location");
        if (location != null && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)) {
            WebAddress next = way.at().redirected(location.getValue(), internet.ports());
            return new Step(null, way.to(next, status));
        }
        Look look = switch (status) {
            case 404, 410 -> new Look.Missing(status);
            case 200, 203 -> new Look.Page(status, words(way.at(), response.getEntity()), way.movedTo());
            default -> new Look.Unanswered(status);
        };
        return new Step(look, way);
    }

    private String words(WebAddress at, @Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return PageWords.of(new byte[0], null, at.uri().toString());
        }
        ContentType type = ContentType.parseLenient(entity.getContentType());
        InputStream content = entity.getContent();
        return PageWords.of(content.readNBytes(limits.bytes()), type, at.uri().toString());
    }

    /** The resolver not answering is no word about the name. */
    private static boolean isOurTrouble(UnknownHostException e) {
        String message = e.getMessage();
        return message != null && message.contains("Temporary failure");
    }

    @PreDestroy
    void close() {
        watch.shutdownNow();
        Closer.closeQuietly(client);
    }

    private static CloseableHttpClient client(Internet internet, Limits limits, String userAgent) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(internet)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(internet.trusted()))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEADERS)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(limits.silence())
                        .setSocketTimeout(limits.silence())
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(limits.silence())
                        .setAuthenticationEnabled(false)
                        .setRedirectsEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .build();
    }
}
