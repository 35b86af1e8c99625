package health.soma.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, which come on the class path as an archive, one for each kind of machine.
final class PostgresBinaries {

    /// The major version of the archive on the class path; the data of one is not read by another.
    static final String MAJOR = "18";

    private PostgresBinaries() {}

    /// Unpacks the archive unless exactly this one was unpacked before; its size tells one release from another.
    static void unpack(DataDirectory directory) {
        try {
            var archive = archive();
            var size = Long.toString(archive.openConnection().getContentLengthLong());
            var place = directory.binaries();
            var mark = place.resolve(".unpacked");
            if (Files.exists(mark) && Files.readString(mark).equals(size)) return;

            var half = place.resolveSibling("postgres.new");
            delete(half);
            unpack(archive, half);
            directory.write(half.resolve(".unpacked"), size);
            directory.own(half);
            delete(place);
            Files.move(half, place);
        } catch (IOException failed) {
            throw new DatabaseRefused(
                    "PostgreSQL could not be unpacked into %s: %s.".formatted(directory.root(), failed.getMessage()),
                    failed);
        }
    }

    static String resourceFor(String system, String processor) {
        var name = system.toLowerCase(Locale.ROOT);
        var platform = name.startsWith("mac") ? "darwin" : name.startsWith("linux") ? "linux" : "";
        var cpu = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        if (platform.isEmpty() || cpu.isEmpty()) {
            throw new DatabaseRefused(
                    "Soma brings no PostgreSQL for %s on %s; name one of your own by SPRING_DATASOURCE_URL."
                            .formatted(system, processor));
        }
        return "/postgres-%s-%s.txz".formatted(platform, cpu);
    }

    private static URL archive() {
        var resource = resourceFor(System.getProperty("os.name"), System.getProperty("os.arch"));
        var archive = PostgresBinaries.class.getResource(resource);
        if (archive == null) {
            throw new DatabaseRefused(
                    "This build of Soma was made on another kind of machine and lacks %s; build it here."
                            .formatted(resource.substring(1)));
        }
        return archive;
    }

    private static void unpack(URL archive, Path place) throws IOException {
        Files.createDirectory(place, PosixFilePermissions.asFileAttribute(Ownership.OWN_DIRECTORY));
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = place.resolve(entry.getName()).normalize();
                if (!target.startsWith(place)) throw new IOException("the archive points outside itself");
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var ownDirectory = PosixFilePermissions.asFileAttribute(Ownership.OWN_DIRECTORY);
        if (entry.isDirectory()) {
            Files.createDirectories(target, ownDirectory);
            return;
        }
        Files.createDirectories(target.getParent(), ownDirectory);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, program ? Ownership.OWN_DIRECTORY : Ownership.OWN_FILE);
    }

    static void delete(Path place) {
        if (!Files.exists(place)) return;
        try (var all = Files.walk(place)) {
            for (var each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) Files.delete(each);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
