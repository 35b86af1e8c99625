package health.soma.prescriptions;

import static health.soma.payers.RulePack.DEFAULT;

import health.soma.anatomy.Anatomy;
import health.soma.diagnoses.Diagnoses;
import health.soma.payers.RulePack;
import health.soma.payers.RulePacks;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.techniques.Techniques;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What is missing or wrong in orders, with what only the database knows: the day there, the editions of codes and
/// the payers' rules. A whole list of orders costs no more questions than one.
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

    /// An order, or another version of one, as far as what is missing or wrong in it goes.
    private record Asked(Directions order, VersionKind kind, Instant cameInAt) {
        static Asked of(Prescription order) {
            return new Asked(order.directions(), order.kind(), order.cameInAt());
        }
    }

    /// One list for each order, in their order. A change is looked through by the rules it names itself; by those its
    /// course began under, see [#of(PracticeId, Prescription, Optional)].
    List<List<Finding>> of(PracticeId practice, List<Prescription> orders) {
        return of(practice, orders.stream().map(Asked::of).toList(), Optional.empty());
    }

    /// Those of one order; `begun` is by whose rules its course has begun, if it has.
    List<Finding> of(PracticeId practice, Prescription order, Optional<Payer> begun) {
        var kept = begun.filter(_ -> order.kind().keepsTheRules())
                .flatMap(payer -> packs.find(practice, payer.rulePack(), payer.rulePackVersion()));
        return of(practice, List.of(Asked.of(order)), kept).getFirst();
    }

    /// Those of an order that was just read, and of which nothing is taken in yet.
    List<Finding> ofRead(PracticeId practice, Directions order) {
        var now = new Asked(order, VersionKind.ORIGINAL, clock.instant());
        return of(practice, List.of(now), Optional.empty()).getFirst();
    }

    private List<List<Finding>> of(PracticeId practice, List<Asked> orders, Optional<RulePack> kept) {
        var zone = practices.current(practice).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var codes = diagnoses.book(orders.stream()
                .flatMap(asked -> asked.order().diagnoses().stream())
                .map(DirectedDiagnosis::code)
                .filter(Objects::nonNull)
                .toList());
        var held = packs.of(practice, today).stream().collect(Collectors.toMap(RulePack::id, Function.identity()));
        var known = new Knowledge(today, codes, held.keySet(), Anatomy.standard(), Techniques.standard());
        return orders.stream()
                .map(asked -> {
                    var named = asked.order().rulePack();
                    var rules = kept.or(() -> Optional.ofNullable(held.get(named.isEmpty() ? DEFAULT : named)));
                    var around = new Circumstances(asked.kind(), LocalDate.ofInstant(asked.cameInAt(), zone), rules);
                    return SayEverythingAtOnce.findings(asked.order(), around, known);
                })
                .toList();
    }
}
