package org.mrcnetwork.application;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands where a centre's SMS provider stands. */
final class FakeProvider implements AutoCloseable {

    /** One request as it came. */
    record Received(String path, Map<String, String> headers, String body) {}

    /** What is done before the answer, for tests of what happens meanwhile. */
    interface Meanwhile {
        void run() throws IOException;
    }

    private final HttpServer server;
    final List<Received> received = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile String answer = "{\"status\":\"queued\"}";
    volatile Meanwhile meanwhile = () -> {};
    /** Hangs up instead of answering. */
    volatile boolean hangsUp;

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        received.add(new Received(
                exchange.getRequestURI().getPath(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        meanwhile.run();
        if (hangsUp) {
            exchange.close();
            return;
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        if (status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", url("/elsewhere"));
        }
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Settings as a manager would type them. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("url", url("/v1/messages"));
        settings.put("headerName", "Authorization");
        settings.put("headerSecret", "Bearer secret-of-the-centre");
        settings.put("body", "JSON");
        settings.put("template", "{\"to\":\"{to}\",\"message\":{\"text\":\"{text}\"},\"numbers\":[\"{number}\"]}");
        settings.put("signingSecret", "whsec_a-secret-of-this-centre-1");
        return settings;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
