package health.soma.payers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The packs that ship with Soma, read from their files.
public final class Packs {

    static final Path FILES = Path.of("src/main/resources/payers/packs");

    private Packs() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<RulePack> all() {
        return files().stream().map(file -> PackReader.stored(text(file))).toList();
    }

    public static RulePack pack(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
