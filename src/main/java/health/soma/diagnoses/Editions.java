package health.soma.diagnoses;

import health.soma.diagnoses.OrderFile.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/// The door for whoever runs this house: loads a year's whole edition from the official order file.
@Service
public class Editions {

    /// Lines written by one statement.
    private static final int AT_ONCE = 5_000;

    private final EditionStore store;
    private final Clock clock;

    Editions(EditionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// All of it or nothing, in one transaction; readers see the earlier codes until it is done.
    public Loading load(Path file, int year) throws IOException {
        var hash = sha256(file);
        var before = store.same(year, hash);
        if (before.isPresent()) {
            return new Loading.LoadedBefore(before.get());
        }
        var faults = new ArrayList<LineFault>();
        var loaded = new ArrayList<Edition>();
        store.atOnce(() -> {
            var name = String.valueOf(file.getFileName());
            // A code points at its edition, so that has to be there first; how many there are is known at the end.
            store.put(new Edition(year, true, 1, name), hash, clock.instant());
            var edition = new Edition(year, true, write(file, year, faults), name);
            if (!faults.isEmpty()) return false;
            store.put(edition, hash, clock.instant());
            return loaded.add(edition);
        });
        return faults.isEmpty() ? new Loading.Loaded(loaded.getFirst()) : new Loading.Refused(List.copyOf(faults));
    }

    /// Answers how many codes were written.
    private int write(Path file, int year, List<LineFault> faults) {
        store.clear(year);
        var batch = new ArrayList<Entry>();
        var codes = new int[1];
        try (var in = Files.newInputStream(file)) {
            faults.addAll(new OrderFile().read(in, entry -> {
                batch.add(entry);
                codes[0]++;
                if (batch.size() == AT_ONCE) flush(year, batch);
            }));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        flush(year, batch);
        return codes[0];
    }

    private void flush(int year, List<Entry> batch) {
        if (!batch.isEmpty()) store.add(year, batch);
        batch.clear();
    }

    private static byte[] sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var sink = new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest)) {
                Files.copy(file, sink);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
