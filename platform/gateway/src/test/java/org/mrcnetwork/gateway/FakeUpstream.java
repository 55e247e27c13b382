package org.mrcnetwork.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A small real HTTP server that remembers what it was asked. */
class FakeUpstream implements AutoCloseable {

    record Seen(String method, URI uri, Headers headers, String body) {

        String header(String name) {
            return headers.getFirst(name);
        }
    }

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final int port;
    private HttpServer server;

    FakeUpstream() {
        server = open(0);
        port = server.getAddress().getPort();
    }

    private HttpServer open(int wanted) {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 50);
            opened.createContext("/", this::handle);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.start();
            return opened;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    final String url() {
        return "http://127.0.0.1:" + port;
    }

    final FakeUpstream on(String path, HttpHandler answer) {
        answers.put(path, answer);
        return this;
    }

    final Seen last() {
        return seen.getLast();
    }

    final List<Seen> seen() {
        return seen;
    }

    final void stop() {
        server.stop(0);
    }

    final void startAgain() {
        server = open(port);
    }

    @Override
    public final void close() {
        stop();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
        HttpHandler answer = answers.getOrDefault(
                exchange.getRequestURI().getPath(), other -> answer(other, 200, "application/json", "{\"ok\":true}"));
        answer.handle(exchange);
    }

    static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
