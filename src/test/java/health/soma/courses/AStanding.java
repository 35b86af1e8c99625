package health.soma.courses;

import health.soma.patients.PatientId;
import health.soma.prescriptions.ClaimBalance;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Payer;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Standing;
import health.soma.prescriptions.Term;
import health.soma.prescriptions.VersionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// An order that needs nobody, to be spoiled by one test at a time: eight sessions, one or two a week, from Monday 23
/// November 2026 to 31 January 2027, nothing given and nothing booked.
final class AStanding {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    PrescriptionId id = new PrescriptionId(new UUID(0, 2));
    LocalDate from = MONDAY;
    LocalDate until = LocalDate.of(2027, 1, 31);
    Optional<LocalDate> renewedFrom = Optional.empty();
    List<LocalDate> given = List.of();
    List<LocalDate> booked = List.of();
    List<LocalDate> leftBehind = List.of();
    List<LocalDate> unauthorized = List.of();
    int left = 8;
    boolean authorizationNeeded;

    Standing standing() {
        return new Standing(
                id,
                "RX-1",
                new PatientId(new UUID(0, 3)),
                1,
                VersionKind.ORIGINAL,
                8,
                new Compiled.Pace(30, 1, 2, 1),
                Term.plain(from, until),
                new Compiled.Reign(
                        from,
                        renewedFrom,
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
                authorizationNeeded ? Optional.of(claim()) : Optional.empty());
    }

    private static ClaimBalance claim() {
        return new ClaimBalance(new UUID(0, 4), "C-1", true, 0, 0, 0, null, null, null, null, 0, null);
    }
}
