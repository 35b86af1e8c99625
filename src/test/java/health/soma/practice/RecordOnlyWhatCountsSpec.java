package health.soma.practice;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.practice.Recording.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// only a certificate that counts is recorded.
class RecordOnlyWhatCountsSpec {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final AreaRequirement BREAST = AreaRequirements.of("breast").orElseThrow();

    @Test
    void one_that_ends_today_counts_and_one_that_ended_yesterday_does_not() {
        assertThat(faults(new Subject.Licence(), "State", "", TODAY)).isEmpty();
        assertThat(faults(new Subject.Licence(), "State", "", TODAY.minusDays(1)))
                .containsExactly(new Fault.EndedAlready(TODAY.minusDays(1)));
    }

    @Test
    void the_hours_asked_for_are_enough_and_one_less_is_not() {
        assertThat(faults(new Subject.Area("breast", 16), "School", "", TODAY)).isEmpty();
        assertThat(faults(new Subject.Area("breast", 15), "School", "", TODAY))
                .containsExactly(new Fault.TooFewHours(15, BREAST));
    }

    @Test
    void an_area_that_asks_for_nothing_and_a_technique_we_do_not_know_are_none() {
        assertThat(faults(new Subject.Area("neck-back", 40), "School", "", TODAY))
                .containsExactly(new Fault.NoTrainingAsked());
        assertThat(faults(new Subject.Technique("mfr"), "School", "", TODAY)).isEmpty();
        assertThat(faults(new Subject.Technique("magic"), "School", "", TODAY))
                .containsExactly(new Fault.UnknownTechnique());
    }

    @Test
    void somebody_issued_it_and_the_words_fit() {
        assertThat(faults(new Subject.Licence(), " ", "", TODAY)).containsExactly(new Fault.NobodyNamed());
        assertThat(faults(new Subject.Licence(), "x".repeat(200), "y".repeat(100), TODAY))
                .isEmpty();
        assertThat(faults(new Subject.Licence(), "x".repeat(201), "", TODAY)).containsExactly(new Fault.TooLong());
        assertThat(faults(new Subject.Licence(), "State", "y".repeat(101), TODAY))
                .containsExactly(new Fault.TooLong());
    }

    @Test
    void all_faults_are_given_at_once() {
        assertThat(faults(new Subject.Area("breast", 1), "", "", TODAY.minusDays(1)))
                .containsExactly(
                        new Fault.NobodyNamed(),
                        new Fault.EndedAlready(TODAY.minusDays(1)),
                        new Fault.TooFewHours(1, BREAST));
    }

    private static List<Fault> faults(Subject subject, String issuedBy, String number, LocalDate until) {
        var certificate = new Certificate(
                UUID.randomUUID(), new UUID(0, 3), subject, issuedBy, number, TODAY.minusYears(1), until);
        return RecordOnlyWhatCounts.faults(certificate, TODAY);
    }
}
