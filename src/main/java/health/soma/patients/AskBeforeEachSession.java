package health.soma.patients;

import health.soma.patients.Asking.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// **Before each session the patient is asked what is new since the last one; when something changed, it is written
/// down.** Rule R-59. An answer belongs to its day, and the day has come. A session without an answer, or with a
/// change, is a caution and refuses nothing.
///
/// Source: WAC 246-830-565: the health history is updated at each session.
final class AskBeforeEachSession {

    private AskBeforeEachSession() {}

    static List<Fault> faults(NewScreening asked, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var changed = asked.answer() == Screening.Answer.SOMETHING_CHANGED;
        if (asked.day().isAfter(today)) faults.add(new Fault.NotYetCome(asked.day()));
        if (changed && asked.words().isBlank()) faults.add(new Fault.WordsMissing());
        if (!changed && !asked.words().isBlank()) faults.add(new Fault.WordsTooMany());
        return faults;
    }
}
