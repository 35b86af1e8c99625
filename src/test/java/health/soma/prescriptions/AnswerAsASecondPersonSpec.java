package health.soma.prescriptions;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.patients.PatientId;
import health.soma.prescriptions.OverrideFault.AnsweredAlready;
import health.soma.prescriptions.OverrideFault.Lapsed;
import health.soma.prescriptions.OverrideFault.NoWords;
import health.soma.prescriptions.OverrideFault.OwnRequest;
import health.soma.prescriptions.OverrideFault.TooLong;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// answered once, by another person, while it stands; and what the prescriber hears of it.
class AnswerAsASecondPersonSpec {

    static final UUID PRIYA = new UUID(0, 1);
    static final UUID ROSA = new UUID(0, 2);
    static final Instant AT = Instant.parse("2026-11-23T18:00:00Z");
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void somebody_else_says_yes_or_no() {
        assertThat(faults(request(true, null), ROSA, true, "")).isEmpty();
        assertThat(faults(request(true, null), ROSA, false, "no room")).isEmpty();
    }

    @Test
    void nobody_answers_themselves() {
        assertThat(faults(request(true, null), PRIYA, true, "")).containsExactly(new OwnRequest());
        assertThat(faults(request(true, null), PRIYA, false, "never mind")).containsExactly(new OwnRequest());
    }

    @Test
    void a_no_has_words_and_a_yes_may_go_without() {
        assertThat(faults(request(true, null), ROSA, false, " ")).containsExactly(new NoWords());
        assertThat(faults(request(true, null), ROSA, false, "x".repeat(501))).containsExactly(new TooLong(500));
        assertThat(faults(request(true, null), ROSA, false, "x".repeat(500))).isEmpty();
    }

    @Test
    void what_has_lapsed_can_be_declined_and_not_approved() {
        assertThat(faults(request(false, null), ROSA, true, "")).containsExactly(new Lapsed());
        assertThat(faults(request(false, null), ROSA, false, "too late")).isEmpty();
    }

    @Test
    void the_first_answer_stays() {
        var approved = request(false, answer(true));
        assertThat(faults(approved, ROSA, false, "no")).containsExactly(new AnsweredAlready(true));
        assertThat(faults(request(true, answer(false)), ROSA, true, "")).containsExactly(new AnsweredAlready(false));
    }

    @Test
    void it_goes_from_open_to_one_end() {
        assertThat(request(true, null).state()).isEqualTo(OverrideState.OPEN);
        assertThat(request(false, null).state()).isEqualTo(OverrideState.LAPSED);
        assertThat(request(true, answer(true)).state()).isEqualTo(OverrideState.APPROVED);
        assertThat(request(false, answer(true)).state()).isEqualTo(OverrideState.UNUSED);
        assertThat(request(true, answer(false)).state()).isEqualTo(OverrideState.DECLINED);
        assertThat(used(OverrideKind.WEEKLY_CAP, 2, 1).state()).isEqualTo(OverrideState.USED);
    }

    @Test
    void the_prescriber_hears_of_what_was_used_and_of_nothing_else() {
        assertThat(OverrideWords.toThePrescriber(List.of(
                        request(true, null),
                        request(true, answer(true)),
                        request(true, answer(false)),
                        used(OverrideKind.WEEKLY_CAP, 2, 1),
                        used(OverrideKind.WEEKLY_CAP, 1, 2),
                        used(OverrideKind.AUTHORIZATION, 2, 1),
                        used(OverrideKind.RE_EVALUATION, 2, 1))))
                .containsExactly(
                        "On 3 Dec 2026 a third session was given in the week, because the patient travels.",
                        "On 3 Dec 2026 a second session was given in 2 weeks, because the patient travels.",
                        "On 3 Dec 2026 a session was given before the payer’s authorization had come, because the patient travels.",
                        "On 3 Dec 2026 a session was given before the overdue re-evaluation, because the patient travels.");
    }

    private static List<OverrideFault> faults(OverrideAsked request, UUID by, boolean approved, String words) {
        return AnswerAsASecondPerson.faults(request, by, approved, words);
    }

    private static OverrideAnswer answer(boolean approved) {
        return new OverrideAnswer(approved, ROSA, AT, "so be it");
    }

    private static OverrideAsked request(boolean stands, @org.jspecify.annotations.Nullable OverrideAnswer answer) {
        return asked(OverrideKind.WEEKLY_CAP, 2, 1, stands, Optional.ofNullable(answer), Optional.empty());
    }

    private static OverrideAsked used(OverrideKind kind, int cap, int weeks) {
        return asked(kind, cap, weeks, false, Optional.of(answer(true)), Optional.of(MONDAY.plusDays(3)));
    }

    private static OverrideAsked asked(
            OverrideKind kind,
            int cap,
            int weeks,
            boolean stands,
            Optional<OverrideAnswer> answer,
            Optional<LocalDate> usedOn) {
        return new OverrideAsked(
                new UUID(0, 5),
                kind,
                new PrescriptionId(new UUID(0, 6)),
                "RX-1",
                new PatientId(new UUID(0, 7)),
                1,
                MONDAY,
                "the patient travels",
                PRIYA,
                AT,
                cap,
                weeks,
                stands,
                answer,
                usedOn);
    }
}
