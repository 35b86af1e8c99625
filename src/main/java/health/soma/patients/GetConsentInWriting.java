package health.soma.patients;

import java.util.ArrayList;
import java.util.List;

/// **Consent to treatment, to the breast and to gluteal cleft and perineum is signed, and each special consent on a
/// form carries initials of its own.** Rule R-57. The house's own special areas may be consented to by word of mouth.
///
/// Source: WAC 246-830-565 (written consent), 246-830-555 (signed, separately initialled) and 246-830-560.
final class GetConsentInWriting {

    private GetConsentInWriting() {}

    static List<ConsentFault> faults(NewConsents given) {
        var faults = new ArrayList<ConsentFault>();
        var spoken = given.how() == ConsentHow.SPOKEN;
        for (var kind : given.kinds()) {
            if (spoken && kind.inWriting()) faults.add(new ConsentFault.NotInWriting(kind));
            if (!spoken && kind.special() && given.initialsFor(kind).isBlank())
                faults.add(new ConsentFault.NotInitialled(kind));
        }
        return faults;
    }
}
