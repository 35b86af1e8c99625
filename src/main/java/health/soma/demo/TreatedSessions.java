package health.soma.demo;

import static health.soma.demo.Cast.SOMA;

import health.soma.anatomy.AreaSide;
import health.soma.outcomes.PainRating;
import health.soma.patients.Charts;
import health.soma.patients.NewScreening;
import health.soma.patients.OpenChart;
import health.soma.patients.OpenFile;
import health.soma.patients.Screening;
import health.soma.patients.Screenings;
import health.soma.prescriptions.PrescriptionId;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.Appointments;
import health.soma.security.Person;
import health.soma.terms.HouseClock;
import health.soma.treatment.Kept;
import health.soma.treatment.Opening.Opened;
import health.soma.treatment.Response;
import health.soma.treatment.SessionId;
import health.soma.treatment.Sessions;
import health.soma.treatment.Sheet;
import health.soma.treatment.TechniqueChoice;
import health.soma.treatment.Treatment;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Lives through the sessions of a story that lie behind us: each is opened, charted inside its scope, and signed by
/// its therapist when it ended.
@Component
class TreatedSessions {

    private final Charts charts;
    private final Appointments appointments;
    private final Sessions sessions;
    private final Screenings screenings;

    TreatedSessions(Charts charts, Appointments appointments, Sessions sessions, Screenings screenings) {
        this.charts = charts;
        this.appointments = appointments;
        this.sessions = sessions;
        this.screenings = screenings;
    }

    void behindUs(Story story, OpenFile file, PrescriptionId prescription, Person therapist, Instant now) {
        // With no pain told, nothing is treated yet: there is a session left for whoever tries the demonstration.
        if (story.pain().isEmpty()) return;
        var chart = charts.openChart(file.patient(), therapist.in(SOMA));
        var ours = appointments.of(file, prescription).stream()
                .sorted(java.util.Comparator.comparing(Appointment::from))
                .toList();
        for (var n = 0; n < ours.size(); n++) {
            var appointment = ours.get(n);
            if (appointment.until().isAfter(now)) return;
            var number = n;
            HouseClock.at(appointment.from(), () -> appointments.inRoom(file, appointment.id()));
            HouseClock.at(appointment.until(), () -> treat(story, chart, appointment, number));
        }
    }

    private void treat(Story story, OpenChart chart, Appointment appointment, int number) {
        var id = new SessionId(UUID.randomUUID());
        if (!(sessions.open(chart, appointment.id(), id) instanceof Opened)) return;
        screenings.record(
                chart.file(), new NewScreening(UUID.randomUUID(), appointment.day(), Screening.Answer.NOTHING_NEW, ""));
        var sheet = sessions.find(chart, id).orElseThrow();
        var before = pain(story, number);
        var after = Math.max(0, before - 1 - number % 2);
        sessions.keep(chart, id, kept(story, sheet, number, before, after));
        for (var place : places(sheet, number)) {
            var technique = technique(sheet, number);
            sessions.chart(
                    chart,
                    id,
                    new Treatment(
                            UUID.randomUUID(),
                            Set.of(place),
                            technique,
                            10,
                            after < before ? Response.BETTER : Response.SAME));
        }
        sessions.sign(chart, id);
    }

    private static int pain(Story story, int number) {
        return story.pain().get(Math.min(number, story.pain().size() - 1));
    }

    private static Kept kept(Story story, Sheet sheet, int number, int before, int after) {
        var ability = story.ability().get(number == 0 ? 0 : 1);
        var named = sheet.scores().activities();
        List<Kept.Named> fresh = named.isEmpty() && sheet.due().isPresent()
                ? story.activities().stream()
                        .map(name -> new Kept.Named(name, ability))
                        .toList()
                : List.of();
        Map<UUID, Integer> points = new HashMap<>();
        if (sheet.due().isPresent()) named.forEach(activity -> points.put(activity.id(), ability));
        return new Kept(
                Optional.of(new PainRating(before)),
                Optional.of(new PainRating(after)),
                fresh,
                points,
                Optional.of(words(before, after)));
    }

    private static String words(int before, int after) {
        return after < before
                ? "Tissue softened under the hands; moves more freely afterwards. Advised to keep warm and to move gently."
                : "Little change today. Pressure reduced; advised to rest and to report back.";
    }

    /// Two of the places prescribed, others each time.
    private static List<AreaSide> places(Sheet sheet, int number) {
        var scope = sheet.compiled().orElseThrow().scope().stream()
                .sorted(java.util.Comparator.comparing(AreaSide::toString))
                .toList();
        return List.of(scope.get(number % scope.size()), scope.get((number + scope.size() / 2) % scope.size())).stream()
                .distinct()
                .toList();
    }

    private static String technique(Sheet sheet, int number) {
        var may = sheet.techniques().stream()
                .filter(TechniqueChoice::certified)
                .map(TechniqueChoice::technique)
                .toList();
        return may.get(number % may.size());
    }
}
