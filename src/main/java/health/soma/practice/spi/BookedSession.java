package health.soma.practice.spi;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;

/// A session in the book as far as staff and house go: by whom, when, in which room, and with what it may be given and
/// where on the body. Whose it is, it does not say. Both sets are empty for a service that needs no prescription.
public record BookedSession(
        UUID therapist,
        UUID room,
        LocalDate day,
        LocalTime begins,
        LocalTime ends,
        Set<String> techniques,
        Set<String> areas) {

    public BookedSession {
        techniques = Set.copyOf(techniques);
        areas = Set.copyOf(areas);
    }
}
