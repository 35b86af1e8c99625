package health.soma.portal;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.patients.PatientId;
import health.soma.portal.Link.State;
import health.soma.prescriptions.PrescriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// House rule R-65: a link is good for one purpose, one answer and fourteen days.
class OpenOnlyAGoodLinkSpec {

    private static final Instant MADE = Instant.parse("2026-11-23T18:00:00Z");
    private static final Instant END = MADE.plus(Duration.ofDays(14));
    private static final Optional<Instant> NEVER = Optional.empty();
    private static final Optional<Instant> ONCE = Optional.of(MADE.plusSeconds(60));

    @Test
    void is_good_until_the_last_instant_and_not_at_its_end() {
        assertThat(OpenOnlyAGoodLink.GOOD_FOR).isEqualTo(Duration.ofDays(14));
        is(State.WAITING, link(NEVER, NEVER, NEVER, 0), END.minusNanos(1));
        is(State.ENDED, link(NEVER, NEVER, NEVER, 0), END);
        is(State.OPENED, link(ONCE, NEVER, NEVER, 0), END.minusNanos(1));
    }

    @Test
    void is_over_with_its_answer_or_its_withdrawal() {
        is(State.ANSWERED, link(ONCE, NEVER, ONCE, 0), END.plusSeconds(1));
        is(State.WITHDRAWN, link(NEVER, ONCE, NEVER, 0), MADE.plusSeconds(61));
    }

    @Test
    void is_closed_by_the_fifth_wrong_birth_date_and_not_by_the_fourth() {
        is(State.WAITING, link(NEVER, NEVER, NEVER, 4), MADE);
        is(State.LOCKED, link(NEVER, NEVER, NEVER, 5), MADE);
    }

    @Test
    void is_overtaken_by_a_newer_version() {
        assertThat(OpenOnlyAGoodLink.state(link(NEVER, NEVER, NEVER, 0), 3, MADE))
                .isEqualTo(State.OVERTAKEN);
    }

    @ParameterizedTest
    @EnumSource
    void says_in_words_how_far_it_has_come(State state) {
        assertThat(state.label()).isNotBlank();
        assertThat(state.good()).isEqualTo(state == State.WAITING || state == State.OPENED);
    }

    private static void is(State expected, Link link, Instant now) {
        assertThat(OpenOnlyAGoodLink.state(link, 2, now)).isEqualTo(expected);
    }

    private static Link link(
            Optional<Instant> opened, Optional<Instant> withdrawn, Optional<Instant> answered, int wrong) {
        return new Link(
                new UUID(0, 1),
                Purpose.SIGN,
                new PatientId(new UUID(0, 2)),
                new PrescriptionId(new UUID(0, 3)),
                2,
                new UUID(0, 4),
                Optional.empty(),
                "Priya Raman",
                MADE,
                END,
                opened,
                withdrawn,
                answered,
                wrong);
    }
}
