package health.soma.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.jspecify.annotations.Nullable;

/// Days as the sender wrote them: the calendar day in the sender's own offset, never moved to ours.
final class WireDays {

    private WireDays() {}

    /// Empty for a year or a month alone.
    static Optional<LocalDate> day(@Nullable BaseDateTimeType written) {
        var text = written == null ? "" : WireWords.plain(written.getValueAsString());
        if (text.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /// As [#day], telling of what is there but is no day.
    static @Nullable LocalDate day(@Nullable BaseDateTimeType written, String part, LeftOver leftOver) {
        var day = day(written);
        if (day.isEmpty() && written != null) {
            leftOver.add(part, WireWords.plain(written.getValueAsString()));
        }
        return day.orElse(null);
    }
}
