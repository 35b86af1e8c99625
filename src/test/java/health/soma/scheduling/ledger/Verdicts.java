package health.soma.scheduling.ledger;

import static health.soma.TestGround.MONDAY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// What the model says to an act before the database is asked: every constraint that the act would break, and nothing
/// when the act must be accepted.
final class Verdicts {

    private static final String ROW = "appointment_practice_id_prescription_id_";
    static final String PATIENT = ROW + "patient_id_fkey";
    static final String ENTITLEMENT = ROW + "version_entitlemen_fkey";
    static final String DAY = ROW + "version_day_week_fkey";
    static final String WEEK = ROW + "version_week_week__fkey";
    static final String POSTED = "posting_practice_id_prescription_id_version_number_fkey";
    static final String AREA = "intervention_practice_id_prescription_id_version_area_side_fkey";
    static final String TECHNIQUE = "intervention_practice_id_prescription_id_version_technique_fkey";
    static final String OPENED_ONCE = "session_practice_id_appointment_id_key";

    static final List<String> TAKEN =
            List.of("entitlement_taken_once", "weekly_place_taken_once", "therapist_free", "room_free", "patient_free");

    /// Who may use which technique until when, as the cast's certificates say.
    interface Certified {
        boolean on(UUID therapist, String technique, LocalDate day);
    }

    private final Collection<Course> courses;
    private final Certified certified;

    Verdicts(Collection<Course> courses, Certified certified) {
        this.courses = courses;
        this.certified = certified;
    }

    Set<String> booking(Visitation one, UUID patient) {
        var broken = standing(one);
        if (!patient.equals(one.course.patient)) broken.add(PATIENT);
        all().filter(o -> o.live() && o.day.equals(one.day) && o.slot.equals(one.slot))
                .forEach(o -> {
                    if (o.therapist.equals(one.therapist)) broken.add("therapist_free");
                    if (o.room.equals(one.room)) broken.add("room_free");
                    if (o.course.patient.equals(patient)) broken.add("patient_free");
                });
        return broken;
    }

    Set<String> carrying(Visitation one, Visitation as) {
        var broken = new TreeSet<String>();
        if (one.status != Visitation.Status.BOOKED) broken.add("posting_in_order");
        if (!broken.isEmpty()) return broken;
        if (as.version <= one.version) broken.add("carried_to_a_later_version");
        var undo = one.course.line(one).remembered();
        one.status = Visitation.Status.GONE;
        one.course.giveBack(one);
        broken.addAll(standing(as));
        one.status = Visitation.Status.BOOKED;
        undo.run();
        return broken;
    }

    /// The earlier one is cancelled in the same act.
    Set<String> moving(Visitation gone, Visitation one) {
        if (gone.status != Visitation.Status.BOOKED) return ending(gone, false);
        var undo = gone.course.line(gone).remembered();
        gone.status = Visitation.Status.GONE;
        gone.course.giveBack(gone);
        var broken = booking(one, gone.course.patient);
        gone.status = Visitation.Status.BOOKED;
        undo.run();
        return broken;
    }

    Set<String> ending(Visitation one, boolean forfeited) {
        var broken = new TreeSet<String>();
        if (one.status != Visitation.Status.BOOKED)
            broken.addAll(List.of("gone_stays_gone", "posting_in_order", "spent_once"));
        if (forfeited && one.course.superseded(one.version, one.day, false)) broken.add("version_in_force");
        return broken;
    }

    Set<String> giving(Visitation one, List<String> places, String technique) {
        var broken = ending(one, true);
        var version = one.course.version(one.version).orElseThrow();
        if (one.status == Visitation.Status.DONE) broken.add(OPENED_ONCE);
        // Back from the dead it would meet whatever has taken its place.
        if (one.status == Visitation.Status.GONE) broken.addAll(TAKEN);
        if (!places.stream().allMatch(version::covers)) broken.add(AREA);
        if (!version.allows(technique)) broken.add(TECHNIQUE);
        if (one.day.isBefore(MONDAY)) broken.add("consented_to_treatment");
        if (!certified.on(one.therapist, technique, one.day)) broken.add("certified_on_the_day");
        var first = first(one.course, version.series, one.day);
        if (version.startBy != null && first.isAfter(version.startBy)) broken.add("started_in_time");
        var claim = version.claim;
        if (claim == null) return broken;
        var held = Optional.ofNullable(one.course.line(one).visit);
        if (claim.asksForAuthorization()
                && held.or(() -> claim.freeVisit(one.day)).isEmpty()) broken.add("visit_authorized");
        if (!claim.pays(one.day)) broken.add("money_left");
        return broken;
    }

    /// What any appointment must keep, booked or carried over.
    private Set<String> standing(Visitation one) {
        var broken = new TreeSet<String>();
        var course = one.course;
        if (course.visits.stream().anyMatch(o -> o.live() && o.week().equals(one.week()) && o.place == one.place))
            broken.add("weekly_place_taken_once");
        var found = course.version(one.version);
        if (found.isEmpty()) {
            broken.addAll(List.of(ENTITLEMENT, DAY, WEEK));
            return broken;
        }
        var version = found.get();
        if (!version.numbers.contains(one.number)) broken.add(ENTITLEMENT);
        if (!version.hasDay(one.day)) broken.add(DAY);
        if (!version.hasPlace(one.week(), one.place)) broken.add(WEEK);
        if (course.visits.stream()
                .anyMatch(o -> o.live() && course.seriesOf(o) == version.series && o.number == one.number))
            broken.add("entitlement_taken_once");
        var line = course.linesOf(version).get(one.number);
        if (line == null || line.state != Line.State.FREE) broken.add("posting_in_order");
        if (line != null && (line.state.spent() || line.state == Line.State.WITHDRAWN)) broken.add("entitlement_left");
        if (course.superseded(one.version, one.day, true)) broken.add("version_in_force");
        counting(one, version, broken);
        return broken;
    }

    private void counting(Visitation one, Issued version, Set<String> broken) {
        var course = one.course;
        var first = first(course, version.series, one.day);
        var last = course.counted(version.series)
                .filter(o -> o.version == version.version)
                .map(o -> o.day)
                .reduce(one.day, (a, b) -> a.isAfter(b) ? a : b);
        if (last.isAfter(version.lastDay(first))) broken.add("within_the_clock");
        if (version.startBy != null && first.isAfter(version.startBy)) broken.add("started_in_time");
        var period = version.periodOf(one.day);
        long inPeriod = course.visits.stream()
                .filter(course::counts)
                .filter(o -> !o.day.isBefore(period) && o.day.isBefore(period.plusWeeks(version.order.every())))
                .count();
        if (inPeriod >= version.cap) broken.add("weekly_cap_kept");
        var claim = version.claim;
        if (claim == null || claim.rules.counts().equals("prescription")) return;
        long onClaim = all().filter(
                        o -> o.course.patient.equals(course.patient) && o.week().equals(one.week()))
                .filter(o -> o.course.counts(o))
                .filter(o -> claim.rules.counts().equals("patient")
                        || o.course.version(o.version).orElseThrow().claim == claim)
                .count();
        int most = claim.rules.cap() == null ? version.cap : claim.rules.cap();
        if (onClaim >= most) broken.add("weekly_cap_of_the_claim_kept");
    }

    private static LocalDate first(Course course, int series, LocalDate day) {
        return course.counted(series).map(o -> o.day).reduce(day, (a, b) -> a.isBefore(b) ? a : b);
    }

    private Stream<Visitation> all() {
        return courses.stream().flatMap(course -> course.visits.stream());
    }
}
