package health.soma.demo;

import static health.soma.demo.Cast.MARGARET;
import static health.soma.demo.Cast.PRIYA;
import static health.soma.demo.Cast.SOMA;

import health.soma.patients.Charts;
import health.soma.patients.PatientId;
import health.soma.prescriptions.OverrideAsking;
import health.soma.prescriptions.OverrideKind;
import health.soma.prescriptions.OverrideWish;
import health.soma.prescriptions.Overrides;
import health.soma.prescriptions.Prescriptions;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Two exceptions that the front desk asked for: one the owner approved, one that waits.
@Component
class Exceptions {

    private final Overrides overrides;
    private final Prescriptions prescriptions;
    private final Charts charts;

    Exceptions(Overrides overrides, Prescriptions prescriptions, Charts charts) {
        this.overrides = overrides;
        this.prescriptions = prescriptions;
        this.charts = charts;
    }

    void ask(LocalDate today) {
        var nextWeek = today.plusWeeks(1);
        ask(Cast.INGRID, OverrideKind.WEEKLY_CAP, nextWeek, "she travels from the week after on, for three weeks");
        var asked = ask(Cast.MARCUS, OverrideKind.RE_EVALUATION, nextWeek, "the form is at his other doctor’s office");
        if (asked instanceof OverrideAsking.Asked(var request))
            overrides.answer(
                    charts.openFile(Cast.MARCUS, MARGARET.in(SOMA)),
                    request.id(),
                    true,
                    "once, and then the form first");
    }

    private OverrideAsking ask(PatientId patient, OverrideKind kind, LocalDate day, String because) {
        var file = charts.openFile(patient, PRIYA.in(SOMA));
        var prescription = prescriptions.of(file).getFirst().id();
        return overrides.ask(file, UUID.randomUUID(), new OverrideWish(prescription, kind, day, because));
    }
}
