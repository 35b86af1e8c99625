package health.soma.practice;

import java.time.LocalDate;
import java.util.UUID;

/// That a therapist has learned a technique, by the word of whoever taught or examined it.
/// Valid from day to day, both included. A renewal is another certificate.
public record Certificate(
        UUID id, UUID therapist, String technique, String issuedBy, String number, LocalDate from, LocalDate until) {

    public Certificate {
        if (until.isBefore(from)) throw new IllegalArgumentException("ends before it begins");
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
