package health.soma.practice;

import health.soma.practice.spi.BookedSession;
import java.util.List;
import java.util.Optional;

/// A session in the book that its therapist may not give any more as things stand: a certificate ends before it, or was
/// withdrawn after it was booked. Somebody moves it, or renews the certificate.
public record Uncovered(Therapist therapist, BookedSession session, Why why) {

    /// What is missing on the day of the session; the first of these, in this order.
    public enum Why {
        LICENCE,
        TECHNIQUE,
        TRAINING
    }

    static List<Uncovered> of(List<Therapist> therapists, List<BookedSession> booked) {
        return booked.stream()
                .flatMap(session -> therapists.stream()
                        .filter(one -> one.id().equals(session.therapist()))
                        .flatMap(one -> why(one, session).map(why -> new Uncovered(one, session, why)).stream()))
                .toList();
    }

    private static Optional<Why> why(Therapist therapist, BookedSession session) {
        var day = session.day();
        if (therapist.licensed(day).isEmpty()) return Optional.of(Why.LICENCE);
        var certified = session.techniques().isEmpty()
                || session.techniques().stream()
                        .anyMatch(
                                technique -> therapist.certified(technique, day).isPresent());
        if (!certified) return Optional.of(Why.TECHNIQUE);
        return TreatOnlyAsCertified.someAreaMayBeTreated(therapist.certificates(), session.areas(), day)
                ? Optional.empty()
                : Optional.of(Why.TRAINING);
    }
}
