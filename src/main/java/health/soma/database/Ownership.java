package health.soma.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The user and group a file belongs to, by number: a number may have no name, as in a container.
record Ownership(int user, int group) {

    static final Set<PosixFilePermission> OWN_DIRECTORY = PosixFilePermissions.fromString("rwx------");
    static final Set<PosixFilePermission> OWN_FILE = PosixFilePermissions.fromString("rw-------");

    /// The user of the same number (`nobody`) that Linux itself falls back to.
    static final Ownership NOBODY = new Ownership(65534, 65534);

    static Ownership of(Path path) {
        try {
            return new Ownership((int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS), (int)
                    Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isRoot() {
        return user == 0;
    }

    /// Gives a file, or a directory with all it holds, to this user. Only root may do so, and only root needs to.
    void take(Path path) {
        try (var all = Files.walk(path)) {
            for (var each : (Iterable<Path>) all::iterator) {
                if (of(each).equals(this)) continue;
                Files.setAttribute(each, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
