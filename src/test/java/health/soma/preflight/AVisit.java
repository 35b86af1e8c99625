package health.soma.preflight;

import health.soma.patients.PatientId;
import health.soma.patients.Screening;
import health.soma.payers.Packs;
import health.soma.payers.RulePack;
import health.soma.practice.Certificate;
import health.soma.practice.Subject;
import health.soma.practice.Therapist;
import health.soma.prescriptions.ClaimBalance;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Payer;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Standing;
import health.soma.prescriptions.Term;
import health.soma.prescriptions.VersionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// A visit to which nothing is to be said, to be spoiled by one test at a time: eight sessions, one or two a week, from
/// Monday 23 November 2026 to 31 January 2027.
public final class AVisit {

    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final LocalDate END = LocalDate.of(2027, 1, 31);
    public static final UUID ROSA = new UUID(0, 1);

    Term term = Term.plain(MONDAY, END);
    VersionKind kind = VersionKind.ORIGINAL;
    Optional<LocalDate> until = Optional.empty();
    List<LocalDate> given = List.of();
    List<LocalDate> booked = List.of();
    List<LocalDate> leftBehind = List.of();
    List<LocalDate> unauthorized = List.of();
    int left = 8;
    int everyWeeks = 1;
    Optional<ClaimBalance> claim = Optional.empty();
    Optional<RulePack> pack = Optional.empty();
    boolean consented = true;
    Optional<Screening> screening = screened(Screening.Answer.NOTHING_NEW);
    Optional<LocalDate> rated = Optional.empty();
    List<Facts.Excused> excused = List.of();
    LocalDate licensedUntil = END;
    LocalDate certifiedUntil = END;
    int others;

    /// Twelve sessions, five given and six booked, function rated, on a claim with an authorization: for who measures.
    public static Facts inTheMiddle() {
        var visit = new AVisit();
        visit.term = Term.plain(MONDAY.minusDays(36), END);
        visit.given = Stream.iterate(MONDAY.minusDays(35), day -> day.plusDays(7))
                .limit(5)
                .toList();
        visit.booked = Stream.iterate(MONDAY, day -> day.plusDays(4)).limit(6).toList();
        visit.left = 1;
        visit.claim = Optional.of(
                new ClaimBalance(new UUID(0, 4), "C-1", true, 12, 5, 6, 12, END, 200_000L, 9_000L, 45_000, END));
        visit.pack = Optional.of(Packs.pack("wa-commercial"));
        visit.rated = Optional.of(MONDAY.minusDays(7));
        return visit.facts();
    }

    static Optional<Screening> screened(Screening.Answer answer) {
        return Optional.of(new Screening(new UUID(0, 9), MONDAY, answer, ROSA, Instant.EPOCH));
    }

    Light toBook(LocalDate day) {
        return PreFlight.check(facts(), Visit.toBook(day, ROSA, 30));
    }

    Light toReceive(LocalDate day) {
        return PreFlight.check(facts(), Visit.toReceive(day, ROSA, 30));
    }

    Light toChart(LocalDate day) {
        return PreFlight.check(facts(), Visit.toChart(day, ROSA, 30));
    }

    Projection projection() {
        return Projection.of(standing(), MONDAY);
    }

    Facts facts() {
        return new Facts(
                Optional.of(standing()),
                List.of(),
                pack,
                consented,
                screening,
                Optional.of(new Therapist(
                        ROSA,
                        "Rosa",
                        "",
                        "",
                        List.of(
                                certificate(new Subject.Licence(), licensedUntil),
                                certificate(new Subject.Technique("mfr"), certifiedUntil)))),
                rated,
                others,
                excused,
                MONDAY);
    }

    Standing standing() {
        return new Standing(
                new PrescriptionId(new UUID(0, 2)),
                "RX-1",
                new PatientId(new UUID(0, 3)),
                1,
                kind,
                8,
                new Compiled.Pace(30, 1, 2, everyWeeks),
                term,
                new Compiled.Reign(
                        term.validFrom(),
                        until,
                        false,
                        Stream.concat(given.stream(), booked.stream()).min(LocalDate::compareTo)),
                Payer.none(),
                given,
                booked,
                leftBehind,
                unauthorized,
                0,
                left,
                Set.of("mfr"),
                claim);
    }

    private static Certificate certificate(Subject subject, LocalDate until) {
        return new Certificate(UUID.randomUUID(), ROSA, subject, "Institute", "", LocalDate.of(2026, 1, 1), until);
    }
}
