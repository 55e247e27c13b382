package org.mrcnetwork.gateway.signin;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.gateway.Slug;

/** Where a person wanted to be. Only a path inside the organisation they sign in to, so never another site. */
final class ReturnPath {

    private static final int LONGEST = 1024;

    private ReturnPath() {}

    /** Empty when the wish is not one that may be granted. */
    static Optional<String> within(Slug organisation, @Nullable String wish) {
        if (wish == null || wish.isEmpty()) {
            return Optional.of(organisation.path() + "/");
        }
        return isInside(organisation, wish) ? Optional.of(wish) : Optional.empty();
    }

    private static boolean isInside(Slug organisation, String wish) {
        if (wish.length() > LONGEST || !wish.startsWith(organisation.path() + "/") || wish.indexOf('\\') >= 0) {
            return false;
        }
        try {
            URI uri = URI.create(wish);
            String path = uri.getPath();
            return !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && !path.contains("//")
                    && path.indexOf('\\') < 0
                    && uri.normalize().getRawPath().equals(uri.getRawPath())
                    && URI.create(path).normalize().getPath().startsWith(organisation.path() + "/");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
