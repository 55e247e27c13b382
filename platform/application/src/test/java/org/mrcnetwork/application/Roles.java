package org.mrcnetwork.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The one table of who may do what, which identity commits and keeps true. */
final class Roles {

    private static final Map<String, List<String>> TABLE = read();

    private Roles() {}

    static List<String> of(String role) {
        List<String> permissions = TABLE.get(role);
        if (permissions == null) {
            throw new IllegalArgumentException("There is no role " + role);
        }
        return permissions;
    }

    static Set<String> all() {
        return new TreeSet<>(TABLE.keySet());
    }

    /** In which kind of organisation a role exists, as the token says it. */
    static String kindOf(String role) {
        return switch (role) {
            case "administrator" -> "administration";
            case "coordinator" -> "region";
            default -> "centre";
        };
    }

    private static Map<String, List<String>> read() {
        try {
            return JsonMapper.shared()
                    .readValue(Files.readString(Path.of("../identity/roles.json")), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
