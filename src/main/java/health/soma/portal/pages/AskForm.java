package health.soma.portal.pages;

import static java.util.Objects.requireNonNullElse;

import health.soma.portal.Purpose;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What to ask a doctor, as chosen. The id is drawn with the form, so that a form sent twice makes one link.
public record AskForm(
        @Nullable UUID link, String purpose, @Nullable UUID finding) {

    public AskForm {
        purpose = requireNonNullElse(purpose, "");
    }

    Optional<Purpose> asked() {
        return Stream.of(Purpose.values())
                .filter(each -> each.code().equals(purpose))
                .findFirst();
    }
}
