package health.soma.courses;

import static java.util.stream.Collectors.toMap;

import health.soma.anatomy.AreaSide;
import health.soma.outcomes.CourseScores;
import health.soma.outcomes.Trajectory;
import health.soma.outcomes.Verdict;
import health.soma.payers.Units;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Prescription;
import health.soma.scheduling.Appointment;
import health.soma.treatment.Intervention;
import health.soma.treatment.SessionRecord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One course of treatment as it stands today. A session is done when it is signed. `room` is that of the latest
/// appointment, and tells the location that answers for the course.
public record Course(
        Prescription prescription,
        Compiled granted,
        List<SessionRecord> sessions,
        Optional<Appointment> next,
        Optional<UUID> room,
        CourseScores scores,
        Map<UUID, String> therapists,
        Optional<Units> units) {

    public List<SessionRecord> done() {
        return sessions.stream().filter(SessionRecord::signed).toList();
    }

    public Trajectory pain() {
        return scores.pain(days());
    }

    public Trajectory function() {
        return scores.function(days());
    }

    public List<Trajectory> trajectories() {
        return List.of(pain(), function());
    }

    public List<Verdict> verdicts() {
        return trajectories().stream().flatMap(each -> each.verdict().stream()).toList();
    }

    public Set<AreaSide> worked() {
        var places = new LinkedHashSet<AreaSide>();
        done().forEach(session -> places.addAll(session.worked()));
        return places;
    }

    /// Minutes by area and by technique over the sessions done, most first.
    public Map<AreaSide, Integer> minutesByArea() {
        return minutes(Intervention::place);
    }

    public Map<String, Integer> minutesByTechnique() {
        return minutes(Intervention::technique);
    }

    /// Timed units of a session by the payer's rule. Only where the rule adds all minutes of the day up: by any
    /// other, units follow from the codes that are billed, which nobody has named yet.
    public Optional<Integer> units(SessionRecord record) {
        return units.filter(one -> one.rule() == Units.Rule.CMS).map(one -> one.of(List.of(record.minutes())));
    }

    public int minutes() {
        return done().stream().mapToInt(SessionRecord::minutes).sum();
    }

    public String therapist(SessionRecord record) {
        return therapists.getOrDefault(record.session().therapist(), "");
    }

    private <K> Map<K, Integer> minutes(java.util.function.Function<Intervention, K> of) {
        var sums = new LinkedHashMap<K, Integer>();
        done().stream()
                .flatMap(session -> session.counted().stream())
                .forEach(each -> sums.merge(of.apply(each), each.minutes(), Integer::sum));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<K, Integer>comparingByValue().reversed())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    private List<LocalDate> days() {
        return sessions.stream().map(session -> session.session().day()).toList();
    }
}
