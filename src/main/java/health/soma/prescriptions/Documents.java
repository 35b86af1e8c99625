package health.soma.prescriptions;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the originals of prescriptions: scans and messages, as they came.
@Service
@Transactional
public class Documents {

    private final DocumentStore store;
    private final AuditTrail trail;
    private final Clock clock;

    Documents(DocumentStore store, AuditTrail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<KeptDocument> of(OpenFile file, PrescriptionId prescription) {
        return store.of(file, prescription);
    }

    /// Hands out an original; that is written down.
    public Optional<Document> open(OpenFile file, PrescriptionId prescription, UUID id) {
        var found = store.find(file, prescription, id);
        if (found.isPresent()) {
            trail.add(file.by(), "document opened", file.patient().value(), id);
        }
        return found;
    }

    /// Keeps a scan that came after its prescription, such as a second page; sent twice, it is kept once.
    public Attaching attach(OpenFile file, PrescriptionId prescription, Document scan) {
        var faults = faults(List.of(scan));
        if (!faults.isEmpty()) {
            return new Attaching.Refused(faults);
        }
        store.hold(prescription);
        var hash = HexFormat.of().formatHex(sha256(scan.bytes()));
        if (store.of(file, prescription).stream()
                .noneMatch(each -> each.sha256().equals(hash))) {
            keep(file, prescription, List.of(scan));
        }
        return new Attaching.Attached();
    }

    /// The media type of a scan by its bytes; empty when it is none that is kept.
    public static Optional<String> scan(byte[] bytes) {
        return TakeDocumentsForWhatTheyAre.scan(bytes);
    }

    /// Everything that speaks against keeping these; empty when they may be kept.
    public static List<DocumentFault> faults(List<Document> documents) {
        return documents.stream()
                .flatMap(document -> faults(document))
                .distinct()
                .toList();
    }

    private static Stream<DocumentFault> faults(Document document) {
        return TakeDocumentsForWhatTheyAre.faults(document).stream();
    }

    /// Keeps another document with a prescription that is known already: a scan of its renewal, what was signed.
    public UUID add(OpenFile file, PrescriptionId prescription, Document document) {
        if (!faults(List.of(document)).isEmpty()) {
            throw new IllegalArgumentException("a document that was not looked at first");
        }
        return keep(file, prescription, document);
    }

    void keep(OpenFile file, PrescriptionId prescription, List<Document> documents) {
        documents.forEach(document -> keep(file, prescription, document));
    }

    private UUID keep(OpenFile file, PrescriptionId prescription, Document document) {
        var id = UUID.randomUUID();
        store.add(file, prescription, id, document, sha256(document.bytes()), clock.instant());
        trail.add(file.by(), "document stored", file.patient().value(), id);
        return id;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
