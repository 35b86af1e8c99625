package health.soma.practice;

import health.soma.practice.spi.BookedSession;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// A session in the book that cannot be given as things stand: a certificate ends before it, or was withdrawn after it
/// was booked; or the place is closed, or the therapist away, since. Somebody moves it.
public record Uncovered(Therapist therapist, BookedSession session, Why why) {

    /// What is missing on the day of the session; the first of these, in this order.
    public enum Why {
        LICENCE,
        TECHNIQUE,
        TRAINING,
        CLOSED,
        AWAY
    }

    /// Sessions that their therapist may not give.
    static List<Uncovered> of(List<Therapist> therapists, List<BookedSession> booked) {
        return of(therapists, booked, Uncovered::why);
    }

    /// Sessions that fall when their place is closed, or when their therapist is away or works elsewhere.
    static List<Uncovered> displaced(
            List<Therapist> therapists,
            List<BookedSession> booked,
            Roster roster,
            List<Location> locations,
            List<Room> rooms) {
        return of(
                therapists,
                booked,
                (_, session) -> rooms.stream()
                        .filter(room -> room.id().equals(session.room()))
                        .flatMap(room ->
                                locations.stream().filter(one -> one.id().equals(room.location())))
                        .findFirst()
                        .flatMap(here -> displaced(session, roster, here)));
    }

    private static Optional<Why> displaced(BookedSession session, Roster roster, Location here) {
        var day = session.day();
        if (roster.open(here, day).stream().noneMatch(hours -> hours.holds(session.begins(), session.ends())))
            return Optional.of(Why.CLOSED);
        return roster.working(session.therapist(), day).stream()
                        .anyMatch(one ->
                                one.location().equals(here.id()) && one.hours().holds(session.begins(), session.ends()))
                ? Optional.empty()
                : Optional.of(Why.AWAY);
    }

    private static List<Uncovered> of(
            List<Therapist> therapists,
            List<BookedSession> booked,
            BiFunction<Therapist, BookedSession, Optional<Why>> asked) {
        return booked.stream()
                .flatMap(session -> therapists.stream()
                        .filter(one -> one.id().equals(session.therapist()))
                        .flatMap(
                                one -> asked.apply(one, session).map(why -> new Uncovered(one, session, why)).stream()))
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
