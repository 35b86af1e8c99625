package health.soma.site;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A question through the contact form, and what became of it.
public record Enquiry(
        UUID id,
        String reference,
        String name,
        String email,
        String phone,
        String question,
        Instant receivedAt,
        Optional<Answered> answered) {

    /// By whom and when it was dealt with; `note` is for colleagues.
    public record Answered(String by, Instant at, String note) {}

    /// Says nothing of who asked or what.
    @Override
    public String toString() {
        return "Enquiry[" + reference + "]";
    }
}
