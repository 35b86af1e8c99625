package health.soma.scheduling;

import health.soma.patients.OpenFile;
import health.soma.payers.MissedVisit;
import health.soma.payers.MissedVisit.Fate;
import health.soma.payers.RulePacks;
import health.soma.prescriptions.Prescriptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What becomes of the session of an appointment that is cancelled or missed, by the payer's rules the course began
/// under; without such a rule it is given back.
@Component
class MissedFates {

    private final Prescriptions prescriptions;
    private final RulePacks packs;
    private final Clock clock;

    MissedFates(Prescriptions prescriptions, RulePacks packs, Clock clock) {
        this.prescriptions = prescriptions;
        this.packs = packs;
        this.clock = clock;
    }

    /// The appointment as it is now: cancelled or missed.
    Fate of(OpenFile file, Appointment gone) {
        return rule(file, gone)
                .map(rule -> gone.status() == Status.MISSED ? rule.ofMissing() : ofCancelling(rule, gone))
                .orElse(Fate.RELEASED);
    }

    /// What would become of it if it were cancelled now; said on the page before it is done.
    Fate ifCancelled(OpenFile file, Appointment one) {
        return rule(file, one).map(rule -> ofCancelling(rule, one)).orElse(Fate.RELEASED);
    }

    private Fate ofCancelling(MissedVisit rule, Appointment one) {
        return rule.ofCancelling(Duration.between(clock.instant(), one.from()));
    }

    private Optional<MissedVisit> rule(OpenFile file, Appointment one) {
        return one.prescribed()
                .flatMap(place -> prescriptions.compiled(file, place.prescription(), place.version()))
                // What a change of the order left behind is not counted against the patient.
                .filter(compiled -> compiled.inForceOn(one.day()))
                .map(compiled -> compiled.payer())
                .flatMap(payer -> packs.find(file.practice(), payer.rulePack(), payer.rulePackVersion()))
                .flatMap(pack -> Optional.ofNullable(pack.missed()));
    }
}
