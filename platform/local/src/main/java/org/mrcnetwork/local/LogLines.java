package org.mrcnetwork.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process said before it failed. */
final class LogLines {
    private static final int SHOWN = 12;

    private LogLines() {}

    static CannotStart because(String what, Path log) {
        List<String> lines = last(log);
        String all = String.join("\n", lines);
        if (all.contains("No space left on device") || all.contains("disk usage exceeded")) {
            return new CannotStart(what + ": the disk is full. Make room and run this again (" + log + ").");
        }
        if (all.contains("Address already in use")) {
            return new CannotStart(
                    what + ": its port is taken by another program. ./run --port N chooses others (" + log + ").");
        }
        return new CannotStart(what + ". The end of " + log + ":\n    " + String.join("\n    ", lines));
    }

    private static List<String> last(Path log) {
        try {
            // Not readAllLines: a process that crashes may leave half a character behind.
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - SHOWN), lines.size());
        } catch (IOException e) {
            return List.of("(no log: " + e.getMessage() + ")");
        }
    }
}
