package health.soma.fhir;

import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Unplaced;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The same directions with one part exchanged.
final class With {

    private With() {}

    static Directions unplaced(Directions d, List<Unplaced> unplaced) {
        return with(d, d.prescriber(), unplaced);
    }

    static Directions prescriber(Directions d, @Nullable UUID prescriber) {
        return with(d, prescriber, d.unplaced());
    }

    private static Directions with(Directions d, @Nullable UUID prescriber, List<Unplaced> unplaced) {
        return new Directions(
                prescriber,
                d.prescriberText(),
                d.issuedOn(),
                d.diagnoses(),
                d.areas(),
                d.techniques(),
                d.sessions(),
                d.perWeekMin(),
                d.perWeekMax(),
                d.minutes(),
                d.validFrom(),
                d.validUntil(),
                d.signedOn(),
                d.signedBy(),
                d.precautions(),
                d.goals(),
                d.payer(),
                d.claimNumber(),
                d.authorizationNumber(),
                d.injuryDate(),
                d.note(),
                unplaced);
    }
}
