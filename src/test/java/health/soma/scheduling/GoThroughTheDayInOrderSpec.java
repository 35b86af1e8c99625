package health.soma.scheduling;

import static health.soma.scheduling.Status.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// an appointment goes through its day in order.
class GoThroughTheDayInOrderSpec {

    private static final Map<Status, Set<Status>> ALLOWED = Map.of(
            BOOKED, Set.of(ARRIVED, IN_ROOM, DONE, CANCELLED, MISSED),
            ARRIVED, Set.of(IN_ROOM, DONE, CANCELLED),
            IN_ROOM, Set.of(DONE),
            DONE, Set.of(),
            CANCELLED, Set.of(),
            MISSED, Set.of());

    @ParameterizedTest
    @EnumSource
    void from_each_status_only_these_may_follow(Status from) {
        for (var to : Status.values())
            assertThat(GoThroughTheDayInOrder.allows(from, to))
                    .as("%s to %s", from, to)
                    .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
    }
}
