package health.soma.courses;

import health.soma.patients.OpenChart;
import health.soma.payers.RulePacks;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Standing;
import health.soma.prescriptions.Standings;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.Appointments;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to renewals: puts together what a prescriber needs for one.
@Service
@Transactional(readOnly = true)
public class Renewals {

    private final Courses courses;
    private final Standings standings;
    private final RulePacks packs;
    private final Appointments appointments;

    Renewals(Courses courses, Standings standings, RulePacks packs, Appointments appointments) {
        this.courses = courses;
        this.standings = standings;
        this.packs = packs;
        this.appointments = appointments;
    }

    public Optional<Renewal> find(OpenChart chart, PrescriptionId id) {
        var file = chart.file();
        var newest =
                standings.of(file).stream().filter(each -> each.id().equals(id)).reduce((_, later) -> later);
        if (newest.isEmpty()) return Optional.empty();
        Standing standing = newest.get();
        var payer = standing.payer();
        return courses.find(chart, id)
                .map(course -> new Renewal(
                        course,
                        standing,
                        packs.find(chart.practice(), payer.rulePack(), payer.rulePackVersion()),
                        appointments.of(file, id).stream()
                                .map(Appointment::status)
                                .toList()));
    }
}
