package health.soma.prescriptions;

import health.soma.anatomy.Anatomy;
import health.soma.diagnoses.Diagnoses;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.techniques.Techniques;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// What is missing or wrong in orders, with what only the database knows: the day there, and the editions of codes. A
/// whole list of orders costs no more questions than one.
@Component
class Findings {

    private final Diagnoses diagnoses;
    private final Practices practices;
    private final Clock clock;

    Findings(Diagnoses diagnoses, Practices practices, Clock clock) {
        this.diagnoses = diagnoses;
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
        return orders.stream()
                .map(order ->
                        SayEverythingAtOnce.findings(order, today, codes, Anatomy.standard(), Techniques.standard()))
                .toList();
    }
}
