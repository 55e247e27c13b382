package org.mrcnetwork.identity.accounts;

import java.util.Locale;

/** An e-mail address as accounts are found by it: without surrounding blanks, in lower case. */
public record EmailAddress(String value) {

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        int at = value.lastIndexOf('@');
        if (at < 1
                || at == value.length() - 1
                || value.length() > 254
                || value.chars().anyMatch(EmailAddress::odd)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Line breaks above all: they would begin a new header of a mail. */
    private static boolean odd(int character) {
        return character <= ' ' || character == '<' || character == '>' || character == ',' || character == 0x7f;
    }

    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
