package health.soma.database;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The one directory that holds a practice's data, held by one Soma at a time and readable by its owner alone.
///
/// The lock is the operating system's: it goes when the process goes, however it goes.
final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "soma.lock";

    /// Closing any second channel to the lock file would free the lock of the whole process (POSIX), so directories
    /// held by this process are never even opened again.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataDirectory hold(Path directory) {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            throw new DatabaseRefused("Soma keeps its data on Linux or macOS (on Windows: inside WSL); "
                    + "elsewhere name an outside PostgreSQL by SPRING_DATASOURCE_URL.");
        }
        try {
            var root = prepared(directory.toAbsolutePath().normalize());
            if (!HELD_HERE.add(root)) throw heldByAnother(root);
            try {
                return new DataDirectory(root, locked(root));
            } catch (IOException | RuntimeException failed) {
                HELD_HERE.remove(root);
                throw failed;
            }
        } catch (AccessDeniedException denied) {
            throw new DatabaseRefused(
                    "The data directory %s cannot be written by the user %s; start Soma as its owner or choose another with --data."
                            .formatted(directory, System.getProperty("user.name")),
                    denied);
        } catch (IOException failed) {
            throw new DatabaseRefused(
                    "The data directory %s cannot be used: %s.".formatted(directory, failed.getMessage()), failed);
        }
    }

    /// Whether some Soma, this one or another, holds the directory now.
    static boolean isHeld(Path directory) {
        try {
            if (!Files.isRegularFile(directory.resolve(LOCK))) return false;
            if (HELD_HERE.contains(directory.toRealPath())) return true;
            try (var channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE);
                    var free = channel.tryLock()) {
                return free == null;
            }
        } catch (IOException unreadable) {
            return false;
        }
    }

    Path root() {
        return root;
    }

    Ownership owner() {
        return Ownership.of(root);
    }

    Path binaries() {
        return root.resolve("postgres");
    }

    Path cluster() {
        return root.resolve("database");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path port() {
        return portOf(root);
    }

    Path password() {
        return passwordOf(root);
    }

    static Path portOf(Path directory) {
        return directory.resolve("postgres.port");
    }

    static Path passwordOf(Path directory) {
        return directory.resolve("postgres.password");
    }

    /// Writes a small private file so that it is there whole or not at all.
    void write(Path file, String text) {
        try {
            var half = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(Ownership.OWN_FILE));
            try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(text));
                channel.force(true);
            }
            own(half);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What root writes into another user's directory is that user's.
    void own(Path path) {
        var owner = owner();
        if (!Ownership.of(path).equals(owner) && RunAs.root()) owner.take(path);
    }

    @Override
    public void close() {
        if (!lock.isOpen()) return;
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            HELD_HERE.remove(root);
        }
    }

    private static Path prepared(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            var place = requireNonNull(directory.getParent(), "the root of the file system is always there");
            Files.createDirectories(place);
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(Ownership.OWN_DIRECTORY));
            // Under sudo the directory becomes the property of whoever owns the place it lies in.
            if (RunAs.root()) Ownership.of(place).take(directory);
        }
        if (!Files.getPosixFilePermissions(directory).equals(Ownership.OWN_DIRECTORY)) {
            if (!Files.exists(directory.resolve(LOCK)) && holdsAnything(directory)) {
                throw new DatabaseRefused(
                        "The directory %s holds other files and others may read it; choose an empty one with --data."
                                .formatted(directory));
            }
            Files.setPosixFilePermissions(directory, Ownership.OWN_DIRECTORY);
        }
        if (!Files.getPosixFilePermissions(directory).equals(Ownership.OWN_DIRECTORY)) {
            throw new DatabaseRefused(
                    "The file system of %s cannot keep files private; choose a directory on another with --data."
                            .formatted(directory));
        }
        return directory.toRealPath();
    }

    private static boolean holdsAnything(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.findAny().isPresent();
        }
    }

    private static FileChannel locked(Path root) throws IOException {
        var file = root.resolve(LOCK);
        var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(Ownership.OWN_FILE));
        if (channel.tryLock() == null) {
            channel.close();
            throw heldByAnother(root);
        }
        if (RunAs.root()) Ownership.of(root).take(file);
        return channel;
    }

    static DatabaseRefused heldByAnother(Path root) {
        return new DatabaseRefused(
                "Soma is already running on the data in %s; stop it first, or choose another directory with --data."
                        .formatted(root));
    }
}
