package health.soma.practice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// That a therapist has learned a technique, is trained for an area, or may treat at all, by the word of whoever
/// taught, examined or licensed them. Valid from day to day, both included. A renewal is another certificate.
///
/// Rule R-62: a certificate that was withdrawn does not count from the day of its withdrawal on, that day included.
public record Certificate(
        UUID id,
        UUID therapist,
        Subject subject,
        String issuedBy,
        String number,
        LocalDate from,
        LocalDate until,
        Optional<Withdrawal> withdrawal) {

    public Certificate {
        if (until.isBefore(from)) throw new IllegalArgumentException("ends before it begins");
    }

    public Certificate(
            UUID id, UUID therapist, Subject subject, String issuedBy, String number, LocalDate from, LocalDate until) {
        this(id, therapist, subject, issuedBy, number, from, until, Optional.empty());
    }

    /// A certificate for a technique.
    public Certificate(
            UUID id,
            UUID therapist,
            String technique,
            String issuedBy,
            String number,
            LocalDate from,
            LocalDate until) {
        this(id, therapist, new Subject.Technique(technique), issuedBy, number, from, until);
    }

    /// The last day on which it counts; before the first when it was withdrawn from its first day on.
    public LocalDate lastDay() {
        return withdrawal.map(one -> one.from().minusDays(1)).orElse(until);
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastDay());
    }

    /// Whether it is for this technique.
    public boolean isFor(String technique) {
        return subject.equals(new Subject.Technique(technique));
    }

    /// Whether it attests the hours of training that this area asks for.
    public boolean meets(AreaRequirement required) {
        return subject instanceof Subject.Area(var area, var hours)
                && area.equals(required.area())
                && hours >= required.hours();
    }

    /// Whether both are for the same technique, the same area, or a licence. Hours may differ.
    public boolean likewise(Certificate other) {
        return subject instanceof Subject.Area mine && other.subject instanceof Subject.Area theirs
                ? mine.code().equals(theirs.code())
                : subject.equals(other.subject);
    }

    Certificate withdrawn(Withdrawal withdrawal) {
        return new Certificate(id, therapist, subject, issuedBy, number, from, until, Optional.of(withdrawal));
    }
}
