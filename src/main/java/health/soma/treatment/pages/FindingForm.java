package health.soma.treatment.pages;

import static java.util.Objects.requireNonNullElse;

import health.soma.anatomy.AreaSide;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was noticed outside the prescription, as typed. The id is drawn with the form, so that a form sent twice notes
/// one finding.
public record FindingForm(@Nullable UUID finding, String place, String words) {

    static final FindingForm EMPTY = new FindingForm(null, "", "");

    public FindingForm {
        place = requireNonNullElse(place, "");
        words = requireNonNullElse(words, "");
    }

    @Nullable
    AreaSide where() {
        try {
            return AreaSide.of(place);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
