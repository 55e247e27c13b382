package org.mrcnetwork.local;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** One of the five processes, wherever it runs. */
public interface Server {

    String name();

    /** Returns when the server answers; throws {@link CannotStart} when it will not. */
    void start();

    /** Orderly, within seconds; does nothing to a server that is not running. */
    void stop();

    /** As a power cut would: no warning, nothing flushed. */
    void kill();

    boolean running();

    /** Completes when the process started last is gone, for whatever reason, with what it left us to know. */
    CompletableFuture<String> ended();

    /** Of the process on this machine, if that is what it is. */
    OptionalLong pid();
}
