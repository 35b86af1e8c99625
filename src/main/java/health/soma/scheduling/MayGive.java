package health.soma.scheduling;

import health.soma.practice.AreaRequirement;
import health.soma.practice.Therapist;
import health.soma.practice.TreatOnlyAsCertified;
import java.time.LocalDate;
import java.util.List;

/// Whether a therapist may give a session of a course on a day: licensed, certified in a granted technique, and trained
/// for at least one prescribed area that asks for it. What [TreatOnlyAsCertified] says, asked for a whole course.
final class MayGive {

    private MayGive() {}

    static boolean on(LocalDate day, Therapist therapist, Grant grant) {
        return certified(therapist, grant, day) && licensedAndTrained(therapist, grant, day);
    }

    static boolean licensedAndTrained(Therapist therapist, Grant grant, LocalDate day) {
        return licensed(therapist, day) && trained(therapist, grant, day);
    }

    static boolean licensed(Therapist therapist, LocalDate day) {
        return therapist.licensed(day).isPresent();
    }

    static boolean certified(Therapist therapist, Grant grant, LocalDate day) {
        return grant.techniques().stream()
                .anyMatch(technique -> therapist.certified(technique, day).isPresent());
    }

    /// Codes of prescribed areas that the therapist may not treat on that day.
    static List<String> untrained(Therapist therapist, Grant grant, LocalDate day) {
        return TreatOnlyAsCertified.untrained(therapist.certificates(), grant.areas(), day).stream()
                .map(AreaRequirement::area)
                .toList();
    }

    static boolean trained(Therapist therapist, Grant grant, LocalDate day) {
        return TreatOnlyAsCertified.someAreaMayBeTreated(therapist.certificates(), grant.areas(), day);
    }
}
