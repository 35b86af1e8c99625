package health.soma.prescriptions.pages;

import health.soma.diagnoses.Checking;
import health.soma.diagnoses.Code;
import health.soma.diagnoses.Diagnoses;
import health.soma.patients.OpenFile;
import health.soma.payers.RulePacks;
import health.soma.security.Practices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the order's form offers beside what was typed: today's date, common codes, and what an unfit code may mean.
@Component
class FormAids {

    private static final int MEANT = 5;

    private final Diagnoses diagnoses;
    private final RulePacks packs;
    private final Practices practices;
    private final Clock clock;

    FormAids(Diagnoses diagnoses, RulePacks packs, Practices practices, Clock clock) {
        this.diagnoses = diagnoses;
        this.packs = packs;
        this.practices = practices;
        this.clock = clock;
    }

    Aids of(OpenFile file, PrescriptionForm form) {
        var today = LocalDate.ofInstant(
                clock.instant(), practices.current(file.practice()).zone());
        var typed = form.diagnoses().stream()
                .map(DiagnosisRow::code)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        var book = diagnoses.book(typed);
        var meant = new HashMap<String, List<Code>>();
        for (var each : typed) {
            if (!(book.check(each, today) instanceof Checking.Leaf)) {
                meant.put(
                        each,
                        diagnoses.search(each, today, MEANT).stream()
                                .filter(Code::leaf)
                                .toList());
            }
        }
        return new Aids(today, diagnoses.common(today), meant, packs.of(file.practice(), today));
    }
}
