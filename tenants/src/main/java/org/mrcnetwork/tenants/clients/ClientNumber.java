package org.mrcnetwork.tenants.clients;

import java.util.ArrayList;
import java.util.List;

/**
 * The number by which a client and the centre know a file (handbook 7.2, the Slovak and Portuguese examples): counted by
 * the centre, with a check digit after Damm that finds every single mistyped digit and every swap of neighbours.
 */
final class ClientNumber {

    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    private ClientNumber() {}

    static String of(long count) {
        String digits = "%05d".formatted(count);
        return digits + "-" + check(digits);
    }

    /** Whether this is a number that a centre could have given. */
    static boolean isValid(String number) {
        return number.matches("\\d{5,}-\\d") && number.equals(of(Long.parseLong(number.replaceAll("-\\d$", ""))));
    }

    /** The numbers that somebody can mean who types these digits, with or without the check digit. */
    static List<String> meant(String typed) {
        String digits = typed.replaceAll("\\D", "");
        if (digits.isEmpty() || digits.length() > 15) {
            return List.of();
        }
        List<String> numbers = new ArrayList<>();
        if (!typed.contains("-")) {
            numbers.add(of(Long.parseLong(digits)));
        }
        if (digits.length() > 1) {
            String whole = of(Long.parseLong(digits.substring(0, digits.length() - 1)));
            if (whole.endsWith(digits.substring(digits.length() - 1))) {
                numbers.add(whole);
            }
        }
        return numbers;
    }

    private static int check(String digits) {
        int interim = 0;
        for (char digit : digits.toCharArray()) {
            interim = DAMM[interim][digit - '0'];
        }
        return interim;
    }
}
