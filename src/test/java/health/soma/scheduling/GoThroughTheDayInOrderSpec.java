package health.soma.scheduling;

import static health.soma.scheduling.Status.ARRIVED;
import static health.soma.scheduling.Status.BOOKED;
import static health.soma.scheduling.Status.CANCELLED;
import static health.soma.scheduling.Status.DONE;
import static health.soma.scheduling.Status.IN_ROOM;
import static health.soma.scheduling.Status.MISSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// every step from every status, allowed or not.
class GoThroughTheDayInOrderSpec {

    @Test
    void who_is_booked_may_come_stay_away_or_cancel() {
        leadsTo(BOOKED, ARRIVED, IN_ROOM, DONE, CANCELLED, MISSED);
    }

    @Test
    void who_has_come_was_not_missed() {
        leadsTo(ARRIVED, IN_ROOM, DONE, CANCELLED);
    }

    @Test
    void who_is_in_the_room_does_not_cancel() {
        leadsTo(IN_ROOM, DONE);
    }

    @Test
    void what_is_over_stays_as_it_is() {
        leadsTo(DONE);
        leadsTo(CANCELLED);
        leadsTo(MISSED);
    }

    private static void leadsTo(Status from, Status... next) {
        assertThat(Arrays.stream(Status.values()).filter(to -> GoThroughTheDayInOrder.allows(from, to)))
                .containsExactly(next);
    }
}
