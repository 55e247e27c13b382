package org.mrcnetwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Every port follows from the one the browser sees. */
public record Ports(int gateway) {

    public Ports {
        if (gateway < 1024 || gateway > 65_500) {
            throw new CannotStart("--port takes a number from 1024 to 65500, not " + gateway + ".");
        }
    }

    /** For tests: thirteen ports in a row that nobody uses now, below the range that outgoing connections take. */
    public static Ports free() {
        for (int attempt = 0; attempt < 200; attempt++) {
            var candidate = new Ports(ThreadLocalRandom.current().nextInt(1_000, 1_500) * 20);
            if (candidate.allFree()) {
                return candidate;
            }
        }
        throw new CannotStart("No thirteen free ports in a row between 20000 and 30000.");
    }

    public int identity() {
        return gateway + 1;
    }

    public int application() {
        return gateway + 2;
    }

    public int gatewayManagement() {
        return gateway + 3;
    }

    public int postgres() {
        return gateway + 10;
    }

    public int elasticsearch() {
        return gateway + 11;
    }

    public int elasticsearchTransport() {
        return gateway + 12;
    }

    static void requireFree(int port, String who) {
        if (!free(port)) {
            throw new CannotStart("Port " + port + ", which " + who + " needs, is taken by another program:"
                    + " stop that, or choose other ports with ./run --port N.");
        }
    }

    private boolean allFree() {
        return free(gateway)
                && free(identity())
                && free(application())
                && free(gatewayManagement())
                && free(postgres())
                && free(elasticsearch())
                && free(elasticsearchTransport());
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (java.net.BindException taken) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
