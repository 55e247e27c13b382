package org.mrcnetwork.identity.invitations;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a password must be: long rather than odd. Nobody has to mix in digits and signs; but it must not be what
 * somebody who knows the person and the organisation would try first.
 */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int TELLING = 4;
    private static final List<String> COMMON = List.of(
            "password",
            "passwort",
            "motdepasse",
            "senha",
            "palavrapasse",
            "contrasena",
            "welcome",
            "bienvenue",
            "bemvindo",
            "letmein",
            "qwertyuiop",
            "qwerty",
            "azerty",
            "asdfghjkl",
            "zxcvbnm",
            "abcdefghijkl",
            "abcdef",
            "abc",
            "iloveyou",
            "admin",
            "administrator",
            "changeme",
            "football",
            "futebol",
            "monkey",
            "dragon",
            "sunshine",
            "princess",
            "default",
            "secret",
            "login",
            "test",
            "hello",
            "bonjour",
            "master",
            "superman",
            "trustno",
            "migrant",
            "centre",
            "center");

    private PasswordRule() {}

    /** Why a password is refused; the names are those of the messages. */
    enum Fault {
        SHORT,
        LONG,
        COMMON,
        TELLING
    }

    static Optional<Fault> check(String password, Invitation invitation) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.LONG);
        }
        String plain = plain(password);
        if (isCommon(password, plain)) {
            return Optional.of(Fault.COMMON);
        }
        boolean tells = Stream.of(
                        invitation.email().localPart(),
                        invitation.organisation().name(),
                        invitation.organisation().slug())
                .map(PasswordRule::plain)
                .anyMatch(word -> word.length() >= TELLING && plain.contains(word));
        return tells ? Optional.of(Fault.TELLING) : Optional.empty();
    }

    private static boolean isCommon(String password, String plain) {
        if (password.codePoints().distinct().count() < 5 || isRun(password)) {
            return true;
        }
        String rest = unleet(password);
        for (String word : COMMON) {
            rest = rest.replace(word, "");
        }
        return rest.length() < TELLING && !plain.isEmpty();
    }

    /** 123456789012, and its like backwards. */
    private static boolean isRun(String password) {
        int[] steps = new int[password.length() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = password.charAt(i + 1) - password.charAt(i);
        }
        long regular = java.util.Arrays.stream(steps)
                .filter(step -> Math.abs(step) <= 1 || Math.abs(step) == 9)
                .count();
        return regular >= steps.length - 1;
    }

    /** What is left of p4$$w0rd2026! when read as it is meant. */
    private static String unleet(String password) {
        return plain(password.replace('0', 'o')
                        .replace('1', 'i')
                        .replace('3', 'e')
                        .replace('4', 'a')
                        .replace('5', 's')
                        .replace('@', 'a')
                        .replace('$', 's'))
                .replaceAll("\\p{N}", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
