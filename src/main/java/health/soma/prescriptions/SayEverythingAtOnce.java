package health.soma.prescriptions;

import java.util.List;
import java.util.stream.Stream;

/// All that stands between an order and its verification, rule by rule, in the order in which an order is read. Nobody
/// should learn of the second fault by mending the first.
final class SayEverythingAtOnce {

    private SayEverythingAtOnce() {}

    static List<Finding> findings(Directions order, Circumstances around, Knowledge known) {
        var today = known.today();
        var anatomy = known.anatomy();
        return Stream.of(
                        VerifyOnlyWhatIsSigned.findings(order, today),
                        KnowThePrescriberByNpi.findings(order),
                        LeaveTheDiagnosisToThePrescriber.findings(order, today, known.codes()),
                        NameEveryPlaceWithItsSide.findings(order, anatomy),
                        GrantSomethingToDo.findings(order, anatomy, known.techniques()),
                        CountSessionsAndPace.findings(order),
                        VerifyOnlyWhileInForce.findings(order, around, today),
                        NameThePayerRightly.findings(order, today, known.packs()),
                        BringWhatThePayerRequires.findings(order, around, anatomy),
                        ReadEveryPart.findings(order))
                .flatMap(List::stream)
                .toList();
    }
}
