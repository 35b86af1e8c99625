package health.soma.treatment;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.prescriptions.Compiled;
import health.soma.security.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// **A finding is parked by the therapist of an open, prescribed session, on one area and side outside the
/// prescription, in words.** What lies inside is charted; a diagnosis is nobody's here but the prescriber's.
///
/// House rule R-68.
final class ParkOnlyWhatIsOutside {

    private ParkOnlyWhatIsOutside() {}

    static List<String> reasons(
            SessionRecord record, Optional<Compiled> granted, @Nullable AreaSide place, String words, Actor by) {
        var reasons = new ArrayList<String>();
        if (record.signed()) {
            reasons.add("The session is signed. Write an addendum instead.");
        }
        if (!record.session().therapist().equals(by.id())) {
            reasons.add("Only the therapist who gives the session notes a finding in it.");
        }
        if (granted.isEmpty()) {
            reasons.add("This session has no prescription, so there is no prescriber to ask.");
        }
        if (place == null || !Anatomy.standard().selectable().contains(place)) {
            reasons.add("Say where the finding is: an area with its side.");
        } else if (granted.map(each -> each.covers(place)).orElse(false)) {
            reasons.add("%s is prescribed: chart it above."
                    .formatted(Anatomy.standard().label(place)));
        }
        if (words.isBlank()) {
            reasons.add("Say what you found, in words the prescriber can use.");
        } else if (words.length() > ParkedFinding.LONGEST) {
            reasons.add("The words are longer than %d letters.".formatted(ParkedFinding.LONGEST));
        }
        return reasons;
    }
}
