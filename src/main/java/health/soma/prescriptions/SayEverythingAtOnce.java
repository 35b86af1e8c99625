package health.soma.prescriptions;

import health.soma.anatomy.Anatomy;
import health.soma.diagnoses.CodeBook;
import health.soma.techniques.Techniques;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// All that stands between an order and its verification, rule by rule, in the order in which an order is read. Nobody
/// should learn of the second fault by mending the first.
final class SayEverythingAtOnce {

    private SayEverythingAtOnce() {}

    static List<Finding> findings(
            Directions order, LocalDate today, CodeBook codes, Anatomy anatomy, Techniques techniques) {
        return Stream.of(
                        VerifyOnlyWhatIsSigned.findings(order, today),
                        KnowThePrescriberByNpi.findings(order),
                        LeaveTheDiagnosisToThePrescriber.findings(order, today, codes),
                        NameEveryPlaceWithItsSide.findings(order, anatomy),
                        GrantSomethingToDo.findings(order, anatomy, techniques),
                        CountSessionsAndPace.findings(order),
                        VerifyOnlyWhileInForce.findings(order, today),
                        ReadEveryPart.findings(order))
                .flatMap(List::stream)
                .toList();
    }
}
