package health.soma.prescriptions;

import static health.soma.prescriptions.Laterality.BOTH;
import static health.soma.prescriptions.Laterality.RIGHT;

import health.soma.anatomy.Anatomy;
import health.soma.diagnoses.CodeBook;
import health.soma.payers.RulePack;
import health.soma.techniques.Techniques;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// An order with nothing missing on Monday 23 November 2026, to be spoiled by one test at a time.
final class AnOrder {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final LocalDate END = LocalDate.of(2027, 1, 31);

    /// Nothing is loaded, so every code of the right form is taken as it is written.
    static final CodeBook NO_CODES = new CodeBook(Set.of(), List.of());

    /// As it first came in, today, for a payer that asks for nothing.
    static final Circumstances CAME = new Circumstances(VersionKind.ORIGINAL, MONDAY, Optional.empty());

    private AnOrder() {}

    /// As it came in, when the payer's rules are these.
    static Circumstances under(RulePack rules) {
        return new Circumstances(VersionKind.ORIGINAL, MONDAY, Optional.of(rules));
    }

    static DirectionsDraft complete() {
        return complete(UUID.fromString("00000000-0000-7000-8000-0000000000d1"));
    }

    static DirectionsDraft complete(UUID prescriber) {
        return Directions.draft()
                .prescriber(prescriber)
                .issuedOn(MONDAY)
                .diagnoses(List.of(new DirectedDiagnosis("M54.2", "Cervicalgia")))
                .areas(List.of(
                        new DirectedArea("NECK", BOTH, "neck"), new DirectedArea("SHOULDER", RIGHT, "right shoulder")))
                .sessions(8)
                .perWeekMin(1)
                .perWeekMax(2)
                .minutes(30)
                .validFrom(MONDAY)
                .validUntil(END)
                .signedOn(MONDAY)
                .signedBy("Jane Doe, MD");
    }

    static List<Finding> findings(DirectionsDraft order) {
        return SayEverythingAtOnce.findings(
                order.done(),
                CAME,
                new Knowledge(MONDAY, NO_CODES, Set.of(), Anatomy.standard(), Techniques.standard()));
    }
}
