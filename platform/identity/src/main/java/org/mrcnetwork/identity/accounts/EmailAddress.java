package org.mrcnetwork.identity.accounts;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address as accounts are found by it: without surrounding blanks, in lower case. */
public record EmailAddress(String value) {

    /** What every mail server takes: no line break that would begin a new header, nothing beyond ASCII. */
    private static final Pattern FORM = Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9-]+(\\.[a-z0-9-]+)*");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 254 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
