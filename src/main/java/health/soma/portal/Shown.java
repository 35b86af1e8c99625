package health.soma.portal;

import health.soma.courses.Course;
import health.soma.courses.Proposal;
import health.soma.outcomes.VerdictWords;
import health.soma.prescriptions.Prescriber;
import health.soma.prescriptions.Prescription;
import health.soma.treatment.ParkedFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a prescriber sees who knew the patient: the order, word for word, how it goes, which exceptions were used, and
/// what is asked or proposed.
public record Shown(
        Link link,
        Prescriber prescriber,
        Prescription prescription,
        OrderText text,
        Optional<Course> course,
        List<String> exceptions,
        Optional<ParkedFinding> finding,
        Optional<Proposal> proposal,
        LocalDate today) {

    /// "Pain now: 7 at the start, 3 now. 4 points better (57 %): a meaningful change." Empty while nothing is measured
    /// twice.
    public List<String> outcome() {
        return course.stream()
                .flatMap(each -> each.verdicts().stream())
                .map(VerdictWords::of)
                .toList();
    }

    /// "5 of 8 sessions given, 3 left." Empty before the order is verified.
    public String given() {
        return course.map(each -> {
                    var all = each.granted().sessions();
                    var used = each.granted().used();
                    return "%d of %d sessions given, %d left.".formatted(used, all, Math.max(0, all - used));
                })
                .orElse("");
    }

    public String agrees() {
        return SignWithNameAndIntent.AGREES;
    }

    public String intends() {
        return SignWithNameAndIntent.intends(prescriber);
    }
}
