package health.soma.practice.spi;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;

/// A session in the book as far as certificates go: by whom, when, and with what it may be given and where. Whose it
/// is,
/// it does not say. Both sets are empty for a service that needs no prescription.
public record BookedSession(
        UUID therapist, LocalDate day, LocalTime begins, Set<String> techniques, Set<String> areas) {

    public BookedSession {
        techniques = Set.copyOf(techniques);
        areas = Set.copyOf(areas);
    }
}
