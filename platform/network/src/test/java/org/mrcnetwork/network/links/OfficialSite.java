package org.mrcnetwork.network.links;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.http.client.InetAddressFilter;

/** Plays the sites of authorities, on this machine: every name ending in .gov.example leads here. */
final class OfficialSite implements AutoCloseable {

    static final LookingAtPages.Limits SHORT =
            new LookingAtPages.Limits(2 << 20, Timeout.ofMilliseconds(700), Timeout.ofMilliseconds(1_500));

    private final HttpServer server;
    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Headers> heard = new CopyOnWriteArrayList<>();

    OfficialSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            heard.add(exchange.getRequestHeaders());
            try {
                pages.getOrDefault(exchange.getRequestURI().getPath(), e -> answer(e, 404, "nothing here"))
                        .handle(exchange);
            } finally {
                exchange.close();
            }
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return url("visa", path);
    }

    String url(String authority, String path) {
        return "http://" + authority + ".gov.example:" + port() + path;
    }

    void shows(String path, String html) {
        does(path, exchange -> answer(exchange, 200, html));
    }

    void says(String path, int status) {
        does(path, exchange -> answer(exchange, status, "no"));
    }

    void sends(String path, int status, String location) {
        does(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    void does(String path, HttpHandler handler) {
        pages.put(path, handler);
    }

    /** The exception that only tests can make: names lead where they say, and this machine's loopback is open. */
    Internet internet(Internet.Names others) {
        return new Internet(
                host -> host.endsWith(".gov.example")
                        ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                        : others.of(host),
                InetAddressFilter.of("127.0.0.1").or(Internet.OPEN.open()),
                Set.of(80, 443, port()),
                SSLContexts.createDefault());
    }

    Internet internet() {
        return internet(host -> {
            throw new UnknownHostException(host);
        });
    }

    LookingAtPages visitor() {
        return new LookingAtPages(internet(), SHORT, "test");
    }

    static void answer(HttpExchange exchange, int status, String html) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
