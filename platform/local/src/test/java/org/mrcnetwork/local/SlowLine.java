package org.mrcnetwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A line as in a village: what it carries towards the browser comes at 400 kbit/s, shared by all connections, and every
 * answer, like every new connection, takes 400 ms longer. Below the browser, so that its service worker feels it too.
 */
final class SlowLine implements AutoCloseable {
    private static final Duration LATENCY = Duration.ofMillis(400);
    private static final int BYTES_A_SECOND = 50_000;
    private static final int PACKET = 1_460;

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService pumps = Executors.newVirtualThreadPerTaskExecutor();
    private long freeAt = System.nanoTime();

    SlowLine(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pumps.submit(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private Void accept() throws IOException {
        while (true) {
            Socket browser = opened(door.accept());
            pumps.submit(() -> connect(browser));
        }
    }

    private Void connect(Socket browser) throws IOException {
        waitUntil(System.nanoTime() + LATENCY.toNanos());
        Socket server = opened(new Socket(InetAddress.ofLiteral("127.0.0.1"), target));
        pumps.submit(() -> {
            try (browser;
                    server) {
                return browser.getInputStream().transferTo(server.getOutputStream());
            }
        });
        var underWay = new LinkedBlockingQueue<Packet>();
        pumps.submit(() -> read(server, underWay));
        try (browser;
                server) {
            for (Packet packet = underWay.take(); packet.bytes().length > 0; packet = underWay.take()) {
                waitUntil(Math.max(packet.sentAt() + LATENCY.toNanos(), bandwidth(packet.bytes().length)));
                browser.getOutputStream().write(packet.bytes());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private static Void read(Socket server, LinkedBlockingQueue<Packet> underWay) throws IOException {
        byte[] buffer = new byte[PACKET];
        try {
            for (int length = server.getInputStream().read(buffer);
                    length > 0;
                    length = server.getInputStream().read(buffer)) {
                underWay.add(new Packet(System.nanoTime(), Arrays.copyOf(buffer, length)));
            }
        } finally {
            underWay.add(new Packet(System.nanoTime(), new byte[0]));
        }
        return null;
    }

    /** When the last of these bytes is through. */
    private synchronized long bandwidth(int bytes) {
        freeAt = Math.max(freeAt, System.nanoTime()) + bytes * 1_000_000_000L / BYTES_A_SECOND;
        return freeAt;
    }

    private static void waitUntil(long time) {
        while (System.nanoTime() - time < 0) {
            LockSupport.parkNanos(time - System.nanoTime());
        }
    }

    private Socket opened(Socket socket) {
        open.add(socket);
        return socket;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
        pumps.shutdownNow();
    }

    /** No bytes: the end. */
    private record Packet(long sentAt, byte[] bytes) {}
}
