package health.soma.patients;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What one form or one conversation brings: consents of several kinds, given together. The id is drawn by the page, so
/// that a form sent twice gives each once. `specialUntil` ends the special ones sooner than the law would, as at the
/// end of a course.
public record NewConsents(
        UUID id,
        Set<ConsentKind> kinds,
        LocalDate givenOn,
        Optional<LocalDate> specialUntil,
        ConsentHow how,
        String text,
        Map<ConsentKind, String> initials,
        String guardian,
        String witness) {

    /// Consent to be treated, signed on paper.
    public static NewConsents toTreatment(UUID id, LocalDate givenOn, String text) {
        return new NewConsents(
                id, Set.of(ConsentKind.TREATMENT), givenOn, Optional.empty(), ConsentHow.PAPER, text, Map.of(), "", "");
    }

    String initialsFor(ConsentKind kind) {
        return kind.special() ? initials.getOrDefault(kind, "") : "";
    }
}
