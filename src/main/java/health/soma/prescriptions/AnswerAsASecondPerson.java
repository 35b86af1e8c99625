package health.soma.prescriptions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// **An exception is answered once, by a second person, while it stands.** R-70: owner or therapist, never who asked
/// for it; yes only while a day of it is left, no only with words.
///
/// Source: house.
final class AnswerAsASecondPerson {

    private AnswerAsASecondPerson() {}

    static List<OverrideFault> faults(OverrideAsked request, UUID by, boolean approved, String words) {
        var faults = new ArrayList<OverrideFault>();
        request.answer().ifPresent(earlier -> faults.add(new OverrideFault.AnsweredAlready(earlier.approved())));
        if (request.askedBy().equals(by)) faults.add(new OverrideFault.OwnRequest());
        if (request.answer().isEmpty() && approved && !request.stands()) faults.add(new OverrideFault.Lapsed());
        if (!approved && words.isBlank()) faults.add(new OverrideFault.NoWords());
        if (words.length() > OverrideWish.LONGEST) faults.add(new OverrideFault.TooLong(OverrideWish.LONGEST));
        return faults;
    }
}
