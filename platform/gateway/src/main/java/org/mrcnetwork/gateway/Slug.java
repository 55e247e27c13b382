package org.mrcnetwork.gateway;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an organisation in a path: lower-case letters, digits and inner hyphens. */
public record Slug(String value) {

    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    public Slug {
        if (!WELL_FORMED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a well-formed slug");
        }
    }

    public static Optional<Slug> of(String text) {
        return WELL_FORMED.matcher(text).matches() ? Optional.of(new Slug(text)) : Optional.empty();
    }

    /** Where everything of this organisation lives, without a trailing slash. */
    public String path() {
        return "/o/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
