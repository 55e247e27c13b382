package org.mrcnetwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to start a server that refuses to run as root. Somebody else's rights are needed only when we are root: then a user
 * namespace of its own, in which we are nobody and still own our files; or, where the kernel or a container forbids that,
 * the user nobody itself, who has to be given the directories.
 */
record Unprivileged(List<String> prefix, boolean givesAway) {
    private static final String NOBODY = "65534";

    static Unprivileged here() {
        if (!root()) {
            return new Unprivileged(List.of(), false);
        }
        var namespace = List.of("unshare", "-U", "--map-user=" + NOBODY, "--map-group=" + NOBODY);
        if (Tools.work(namespace)) {
            return new Unprivileged(namespace, false);
        }
        var nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (Tools.work(nobody)) {
            return new Unprivileged(nobody, true);
        }
        throw new CannotStart("PostgreSQL and Elasticsearch refuse to run as root, and neither unshare nor setpriv"
                + " (package util-linux) can help here: run this as an ordinary user.");
    }

    /** The directory must be readable and writable by the server from now on. */
    void give(Path directory) {
        if (givesAway) {
            requireReach(directory.getParent());
            Tools.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, directory.toString()));
        }
    }

    /** A clone in root's home directory, say, is out of a server's reach that is not root. */
    private static void requireReach(@Nullable Path folder) {
        for (Path each = folder; each != null; each = each.getParent()) {
            try {
                if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    throw new CannotStart(
                            "PostgreSQL and Elasticsearch refuse to run as root, and the user nobody may not"
                                    + " enter " + each
                                    + ": put the platform elsewhere, or run this as an ordinary user.");
                }
            } catch (IOException e) {
                throw new CannotStart("Cannot look at " + each + ": " + e.getMessage(), e);
            }
        }
    }

    private static boolean root() {
        Path self = Path.of("/proc/self");
        try {
            return Files.exists(self)
                    ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                    : "root".equals(System.getProperty("user.name"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
