package health.soma.prescriptions;

import java.time.Instant;
import java.util.UUID;

/// That an original is kept: its kind, its size in bytes, and the SHA-256 of its bytes in hexadecimal.
public record KeptDocument(UUID id, String mediaType, int size, String sha256, Instant storedAt) {

    /// "Scan, PDF, 120 KB".
    public String label() {
        return switch (mediaType) {
                    case "application/pdf" -> "Scan, PDF, ";
                    case "image/png" -> "Scan, PNG, ";
                    case "image/jpeg" -> "Scan, JPEG, ";
                    default -> "Message of the doctor's system, ";
                }
                + Math.ceilDiv(size, 1024) + " KB";
    }
}
