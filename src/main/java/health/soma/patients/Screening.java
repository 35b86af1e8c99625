package health.soma.patients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// That the patient was asked what is new before the session of a day, and what kind of answer came. The words of the
/// answer belong to the chart: see [Screenings#words].
public record Screening(UUID id, LocalDate day, Answer answer, UUID askedBy, Instant at) {

    public enum Answer {
        NOTHING_NEW,
        SOMETHING_CHANGED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// "nothing new"
        public String label() {
            return code().replace('_', ' ');
        }

        public static Optional<Answer> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }
    }

    public boolean changed() {
        return answer == Answer.SOMETHING_CHANGED;
    }
}
