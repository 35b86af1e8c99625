package health.soma.prescriptions.pages;

import health.soma.patients.OpenFile;
import health.soma.prescriptions.Document;
import health.soma.prescriptions.DocumentFault;
import health.soma.prescriptions.Documents;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.spi.WaitingScans;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// The paper that goes with a typed order: chosen on the form, or taken in before and waiting.
@Component
class Originals {

    private final Documents documents;
    private final List<WaitingScans> waitingScans;

    Originals(Documents documents, List<WaitingScans> waitingScans) {
        this.documents = documents;
        this.waitingScans = waitingScans;
    }

    /// The kind of a scan is read from its bytes; what the browser calls it does not count.
    List<Document> of(OpenFile file, @Nullable MultipartFile scan, String waiting, List<String> problems)
            throws IOException {
        var waits = find(file, waiting);
        if (waits.isPresent()) {
            return List.of(waits.get());
        }
        if (!waiting.isEmpty()) {
            problems.add("The scan waited for too long and is gone. Please choose it again.");
        }
        if (scan == null || scan.isEmpty()) {
            return List.of();
        }
        if (scan.getSize() > Document.LARGEST) {
            problems.add(Sentences.of(DocumentFault.TOO_LARGE));
            return List.of();
        }
        var bytes = scan.getBytes();
        var kind = Documents.scan(bytes);
        if (kind.isEmpty()) {
            problems.add(Sentences.of(DocumentFault.KIND_UNKNOWN));
        }
        return kind.map(type -> List.of(new Document(type, bytes))).orElse(List.of());
    }

    boolean waits(OpenFile file, String waiting) {
        return find(file, waiting).isPresent();
    }

    void kept(OpenFile file, String waiting, PrescriptionId prescription) {
        id(waiting).ifPresent(scan -> waitingScans.forEach(each -> each.kept(file, scan, prescription)));
    }

    /// Keeps a waiting scan with a prescription that was known before it came, once.
    void add(OpenFile file, String waiting, PrescriptionId prescription) {
        id(waiting)
                .ifPresent(scan -> find(file, waiting).ifPresent(document -> {
                    if (waitingScans.stream().anyMatch(each -> each.kept(file, scan, prescription))) {
                        documents.add(file, prescription, document);
                    }
                }));
    }

    private Optional<Document> find(OpenFile file, String waiting) {
        return id(waiting)
                .flatMap(scan -> waitingScans.stream()
                        .flatMap(each -> each.find(file, scan).stream())
                        .findFirst());
    }

    private static Optional<UUID> id(String waiting) {
        try {
            return waiting.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(waiting));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
