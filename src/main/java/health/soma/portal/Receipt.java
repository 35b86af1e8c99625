package health.soma.portal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An answer as it was stored: the words that were signed, their SHA-256 in hexadecimal, and the circumstances.
public record Receipt(
        UUID link,
        String act,
        String words,
        String typedName,
        String content,
        String sha256,
        Optional<Integer> madeVersion,
        UUID document,
        String zone,
        String address,
        Instant answeredAt) {

    /// "signed", as the practice reads it in a list.
    public String label() {
        return switch (act) {
            case "sign" -> "signed";
            case "renew" -> "renewed";
            case "change" -> "changed";
            case "stop" -> "stopped";
            case "add" -> "the area is added";
            case "refuse" -> "not wanted";
            default -> "wants to see the patient first";
        };
    }
}
