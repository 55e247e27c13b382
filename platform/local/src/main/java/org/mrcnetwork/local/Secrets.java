package org.mrcnetwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the processes must know and nobody else: made once per run directory, readable by its owner only. */
final class Secrets {
    static final String SUPERUSER = "MRC_DATABASE_SUPERUSER_PASSWORD";
    static final String OWNER = "MRC_OWNER_PASSWORD";
    static final String NETWORK = "MRC_NETWORK_PASSWORD";
    static final String IDENTITY = "MRC_IDENTITY_PASSWORD";
    static final String GATEWAY = "MRC_GATEWAY_PASSWORD";
    static final String MASTER = "MRC_MASTER_SECRET";
    static final String GATEWAY_CLIENT = "MRC_GATEWAY_CLIENT_SECRET";
    static final String APPLICATION_CLIENT = "MRC_APPLICATION_CLIENT_SECRET";
    static final String DEMO = "MRC_DEMO_PASSWORD";

    private static final List<String> PASSWORDS =
            List.of(SUPERUSER, OWNER, NETWORK, IDENTITY, GATEWAY, GATEWAY_CLIENT, APPLICATION_CLIENT);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** @param environment takes precedence: external servers have passwords of their own */
    static Secrets keptIn(RunDirectory directory, Map<String, String> environment) {
        Path file = directory.secrets();
        if (!Files.exists(file)) {
            if (Files.exists(directory.postgres())) {
                throw new CannotStart("The database in " + directory.postgres() + " is there, but its passwords ("
                        + file + ") are not: put the file back, or start afresh with ./run --reset.");
            }
            write(file, generated());
        }
        var values = new HashMap<String, String>();
        read(file).forEach((name, value) -> values.put(name.toString(), value.toString()));
        values.replaceAll(environment::getOrDefault);
        return new Secrets(values);
    }

    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new CannotStart(
                    "The secret " + name + " is missing in secrets.properties: ./run --reset makes new ones.");
        }
        return value;
    }

    private static Map<String, String> generated() {
        var values = new TreeMap<String, String>();
        PASSWORDS.forEach(name -> values.put(name, HexFormat.of().formatHex(random(24))));
        values.put(MASTER, Base64.getEncoder().encodeToString(random(32)));
        values.put(DEMO, "demo-" + HexFormat.of().withDelimiter("").formatHex(random(5)));
        return values;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Map<String, String> values) {
        var text = new StringBuilder(
                "# Made once for this machine. Without this file the data beside it cannot be opened.\n");
        values.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        writePrivately(file, text.toString());
    }

    /** Complete or not at all, and never readable by others, not even for a moment. */
    static void writePrivately(Path file, String text) {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
