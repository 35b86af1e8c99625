package health.soma.treatment;

import health.soma.patients.ConsentKind;
import health.soma.patients.StandingConsents;
import health.soma.treatment.Refusal.ConsentMissing;
import java.util.List;

/// **A prescribed session is opened only on a standing consent to treatment, and a sensitive area is treated only on
/// its own.** Rule R-58. What counts is the day of the session: a consent that ended or was revoked by then is none.
///
/// The database refuses the same (`consented_to_treatment`, `consented_to_the_area`); a revocation in the same moment
/// is seen there.
///
/// Source: WAC 246-830-565, -555 and -560; the other sensitive areas are the house's.
final class TreatOnlyWithConsent {

    private TreatOnlyWithConsent() {}

    static List<Refusal> toOpen(boolean prescribed, StandingConsents consents) {
        return prescribed && !consents.stands(ConsentKind.TREATMENT)
                ? List.of(new ConsentMissing(ConsentKind.TREATMENT, consents.day()))
                : List.of();
    }

    static List<Refusal> toChart(Treatment wanted, StandingConsents consents) {
        return wanted.places().stream()
                .flatMap(place -> ConsentKind.neededFor(place).stream())
                .filter(kind -> !consents.stands(kind))
                .distinct()
                .sorted()
                .<Refusal>map(kind -> new ConsentMissing(kind, consents.day()))
                .toList();
    }
}
