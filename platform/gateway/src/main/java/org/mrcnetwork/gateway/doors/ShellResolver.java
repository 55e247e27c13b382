package org.mrcnetwork.gateway.doors;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mrcnetwork.gateway.Slug;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** One page for every address of the portal, which finds its own way. What looks like a file is not such an address. */
final class ShellResolver extends PathResourceResolver {

    private static final String SHELL = "index.html";

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        return isAddress(path) ? super.getResource(SHELL, location) : null;
    }

    private static boolean isAddress(String path) {
        if (path.isEmpty() || path.equals("/") || path.equals("/" + SHELL)) {
            return true;
        }
        String[] segments = path.split("/");
        return Slug.of(segments[0]).isPresent() && !segments[segments.length - 1].contains(".");
    }
}
