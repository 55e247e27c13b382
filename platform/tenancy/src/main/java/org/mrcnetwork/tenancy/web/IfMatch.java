package org.mrcnetwork.tenancy.web;

import org.jspecify.annotations.Nullable;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.mrcnetwork.tenancy.problem.StaleVersion;
import org.springframework.http.HttpStatus;

/** Strong entity tags over a version number: {@code "7"}. */
public final class IfMatch {

    private IfMatch() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller has read, from the {@code If-Match} header.
     *
     * @throws Refusal 428 when the header is missing, 412 when it is none of ours
     */
    public static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refusal(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "precondition-required",
                    "Say which version you have read, in the If-Match header.");
        }
        String tag = header.strip();
        if (!tag.matches("\"\\d{1,18}\"")) {
            throw new StaleVersion(-1);
        }
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }

    /** As {@link #version}, refusing at once when it is not the current one. */
    public static void require(@Nullable String header, long current) {
        if (version(header) != current) {
            throw new StaleVersion(current);
        }
    }
}
