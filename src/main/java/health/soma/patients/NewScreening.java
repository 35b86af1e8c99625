package health.soma.patients;

import java.time.LocalDate;
import java.util.UUID;

/// An answer about to be recorded. The id is drawn by the page, so that a form sent twice records it once.
public record NewScreening(UUID id, LocalDate day, Screening.Answer answer, String words) {

    /// Says nothing of the answer: it has no place in a log.
    @Override
    public String toString() {
        return "NewScreening[" + id + "]";
    }
}
