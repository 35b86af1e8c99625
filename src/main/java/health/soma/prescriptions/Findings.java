package health.soma.prescriptions;

import health.soma.anatomy.Anatomy;
import health.soma.diagnoses.Diagnoses;
import health.soma.payers.RulePack;
import health.soma.payers.RulePacks;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.techniques.Techniques;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What is missing or wrong in orders, with what only the database knows: the day there, the editions of codes and
/// the payers' rules. A
/// whole list of orders costs no more questions than one.
@Component
class Findings {

    private final Diagnoses diagnoses;
    private final RulePacks packs;
    private final Practices practices;
    private final Clock clock;

    Findings(Diagnoses diagnoses, RulePacks packs, Practices practices, Clock clock) {
        this.diagnoses = diagnoses;
        this.packs = packs;
        this.practices = practices;
        this.clock = clock;
    }

    /// One list for each order, in their order.
    List<List<Finding>> of(PracticeId practice, List<Directions> orders) {
        var today =
                LocalDate.ofInstant(clock.instant(), practices.current(practice).zone());
        var codes = diagnoses.book(orders.stream()
                .flatMap(order -> order.diagnoses().stream())
                .map(DirectedDiagnosis::code)
                .filter(Objects::nonNull)
                .toList());
        var held = packs.of(practice, today).stream().map(RulePack::id).collect(Collectors.toSet());
        var known = new Knowledge(today, codes, held, Anatomy.standard(), Techniques.standard());
        return orders.stream()
                .map(order -> SayEverythingAtOnce.findings(order, known))
                .toList();
    }
}
