package health.soma.courses;

import health.soma.outcomes.Scores;
import health.soma.patients.OpenChart;
import health.soma.payers.RulePack;
import health.soma.payers.RulePacks;
import health.soma.practice.Staff;
import health.soma.practice.Therapist;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Status;
import health.soma.treatment.Sessions;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts a course together from the doors below. Only a compiled prescription has one.
@Service
@Transactional(readOnly = true)
public class Courses {

    private final Prescriptions prescriptions;
    private final Appointments appointments;
    private final Sessions sessions;
    private final Scores scores;
    private final Staff staff;
    private final RulePacks packs;
    private final Clock clock;

    Courses(
            Prescriptions prescriptions,
            Appointments appointments,
            Sessions sessions,
            Scores scores,
            Staff staff,
            RulePacks packs,
            Clock clock) {
        this.prescriptions = prescriptions;
        this.appointments = appointments;
        this.sessions = sessions;
        this.scores = scores;
        this.staff = staff;
        this.packs = packs;
        this.clock = clock;
    }

    public Optional<Course> find(OpenChart chart, PrescriptionId id) {
        var file = chart.file();
        var granted = prescriptions.compiled(file, id);
        if (granted.isEmpty()) return Optional.empty();
        var booked = appointments.of(file, id);
        var room = booked.stream()
                .filter(each -> each.status().live())
                .max(Comparator.comparing(each -> each.from()))
                .map(each -> each.room());
        var next = booked.stream()
                .filter(each -> each.status() == Status.BOOKED && each.until().isAfter(clock.instant()))
                .min(Comparator.comparing(each -> each.from()));
        var therapists =
                staff.therapists(chart.practice()).stream().collect(Collectors.toMap(Therapist::id, Therapist::name));
        var payer = granted.get().payer();
        var units = packs.find(chart.practice(), payer.rulePack(), payer.rulePackVersion())
                .map(RulePack::units);
        return prescriptions
                .find(file, id)
                .map(order -> new Course(
                        order,
                        granted.get(),
                        sessions.of(chart, id),
                        next,
                        room,
                        scores.of(chart, id),
                        therapists,
                        units));
    }
}
