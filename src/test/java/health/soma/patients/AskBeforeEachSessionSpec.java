package health.soma.patients;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.patients.Asking.Fault;
import health.soma.patients.Screening.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// before each session the patient is asked what is new; when something changed, it is written down.
class AskBeforeEachSessionSpec {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void nothing_new_needs_no_words_and_a_change_does() {
        assertThat(faults(TODAY, Answer.NOTHING_NEW, "")).isEmpty();
        assertThat(faults(TODAY, Answer.SOMETHING_CHANGED, "Broke a rib")).isEmpty();
        assertThat(faults(TODAY, Answer.SOMETHING_CHANGED, " ")).containsExactly(new Fault.WordsMissing());
        assertThat(faults(TODAY, Answer.NOTHING_NEW, "Broke a rib")).containsExactly(new Fault.WordsTooMany());
    }

    @Test
    void the_day_has_come() {
        assertThat(faults(TODAY.minusDays(3), Answer.NOTHING_NEW, "")).isEmpty();
        assertThat(faults(TODAY.plusDays(1), Answer.SOMETHING_CHANGED, ""))
                .containsExactly(new Fault.NotYetCome(TODAY.plusDays(1)), new Fault.WordsMissing());
    }

    private static List<Fault> faults(LocalDate day, Answer answer, String words) {
        return AskBeforeEachSession.faults(new NewScreening(UUID.randomUUID(), day, answer, words), TODAY);
    }
}
