package health.soma.fhir;

import static health.soma.fhir.ReferralStatus.ACCEPTED;
import static health.soma.fhir.ReferralStatus.CANCELLATION_REQUESTED;
import static health.soma.fhir.ReferralStatus.CANCELLED;
import static health.soma.fhir.ReferralStatus.COMPLETED;
import static health.soma.fhir.ReferralStatus.CREATED;
import static health.soma.fhir.ReferralStatus.EVENT_CANCELLED;
import static health.soma.fhir.ReferralStatus.EVENT_COMPLETED;
import static health.soma.fhir.ReferralStatus.SCHEDULED;
import static health.soma.fhir.ReferralStatus.UNATTENDED;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.fhir.TellWhereAnOrderStands.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// other systems hear the newest that happened to an order, in BSeR's words. The order grants two sessions.
class TellWhereAnOrderStandsSpec {

    @Nested
    class On_the_way {

        @Test
        void an_order_is_created_then_accepted() {
            assertThat(after(received())).containsExactly(CREATED);
            assertThat(after(received(), verified(2))).containsExactly(CREATED, ACCEPTED);
        }

        @Test
        void a_session_is_scheduled_missed_cancelled_given() {
            assertThat(last(received(), verified(2), booked())).isEqualTo(SCHEDULED);
            assertThat(last(received(), verified(2), booked(), missed(1))).isEqualTo(UNATTENDED);
            assertThat(last(received(), verified(2), booked(), cancelled(1))).isEqualTo(EVENT_CANCELLED);
            assertThat(last(received(), verified(2), booked(), given(1))).isEqualTo(EVENT_COMPLETED);
        }

        @Test
        void what_was_cancelled_is_scheduled_again() {
            assertThat(last(received(), verified(2), booked(), cancelled(1), booked()))
                    .isEqualTo(SCHEDULED);
        }

        @Test
        void a_change_alone_is_no_news() {
            assertThat(after(received(), verified(2), booked(), changed(3)))
                    .containsExactly(CREATED, ACCEPTED, SCHEDULED);
        }

        @Test
        void it_is_said_since_when() {
            var history = TellWhereAnOrderStands.history(timed(List.of(received(), verified(2), changed(3), booked())));
            assertThat(history.getLast()).isEqualTo(new Told(SCHEDULED, Instant.ofEpochSecond(4)));
        }
    }

    @Nested
    class Complete {

        @Test
        void is_an_order_whose_last_session_is_given_and_not_the_one_before() {
            assertThat(last(received(), verified(2), given(1))).isEqualTo(EVENT_COMPLETED);
            assertThat(after(received(), verified(2), given(1), given(2)))
                    .containsExactly(CREATED, ACCEPTED, EVENT_COMPLETED, EVENT_COMPLETED, COMPLETED);
        }

        @Test
        void is_one_whose_last_session_is_spent_though_not_given() {
            assertThat(last(received(), verified(2), given(1), missed(2))).isEqualTo(UNATTENDED);
            assertThat(last(received(), verified(2), given(1), spent(2))).isEqualTo(COMPLETED);
        }

        @Test
        void counts_each_session_once() {
            assertThat(last(received(), verified(2), spent(1), spent(1))).isEqualTo(UNATTENDED);
        }

        @Test
        void it_stays_whatever_falls_afterwards() {
            assertThat(last(
                            received(),
                            verified(2),
                            given(1),
                            given(2),
                            cancelled(3),
                            booked(),
                            stopAsked(),
                            stopped()))
                    .isEqualTo(COMPLETED);
        }

        @Test
        void is_an_order_that_is_changed_to_what_was_given_and_not_to_one_more() {
            assertThat(last(received(), verified(3), given(1), given(2), changed(3)))
                    .isEqualTo(EVENT_COMPLETED);
            assertThat(last(received(), verified(3), given(1), given(2), changed(2)))
                    .isEqualTo(COMPLETED);
        }

        @Test
        void ends_when_more_is_ordered() {
            assertThat(last(received(), verified(2), given(1), given(2), changed(2)))
                    .isEqualTo(COMPLETED);
            assertThat(last(received(), verified(2), given(1), given(2), changed(3)))
                    .isEqualTo(ACCEPTED);
            assertThat(last(received(), verified(2), given(1), given(2), verified(2)))
                    .isEqualTo(ACCEPTED);
        }

        @Test
        void a_renewal_counts_anew() {
            assertThat(last(received(), verified(2), given(1), verified(2), given(2)))
                    .isEqualTo(EVENT_COMPLETED);
            assertThat(last(received(), verified(2), given(1), verified(2), given(2), given(1)))
                    .isEqualTo(COMPLETED);
        }

        @Test
        void nothing_is_before_it_is_verified() {
            assertThat(last(received(), given(1))).isEqualTo(EVENT_COMPLETED);
        }
    }

    @Nested
    class A_stop {

        @Test
        void is_asked_for_and_then_granted() {
            assertThat(last(received(), verified(2), booked(), stopAsked())).isEqualTo(CANCELLATION_REQUESTED);
            assertThat(last(received(), verified(2), booked(), stopAsked(), stopped()))
                    .isEqualTo(CANCELLED);
        }

        @Test
        void stays_whatever_falls_afterwards() {
            assertThat(last(received(), verified(2), stopAsked(), stopped(), cancelled(1), given(1), given(2)))
                    .isEqualTo(CANCELLED);
        }

        @Test
        void ends_when_further_sessions_are_verified() {
            assertThat(last(received(), verified(2), stopped(), verified(2))).isEqualTo(ACCEPTED);
            assertThat(last(received(), verified(2), stopped(), verified(2), booked()))
                    .isEqualTo(SCHEDULED);
        }
    }

    @Test
    void the_words_are_those_of_the_guide() {
        assertThat(Arrays.stream(ReferralStatus.values()).map(each -> each.code() + " " + each.display()))
                .containsExactly(
                        "2.0 Service Request Created",
                        "3.0 Service Request Accepted",
                        "4.0 Service Request Declined",
                        "5.1.1 Service Request Event Scheduled",
                        "5.1.2 Scheduled Service Request Event Unattended",
                        "5.1.3 Scheduled Service Request Event Cancelled",
                        "5.1.4 Service Request Event Completed",
                        "5.2 Service Request Cancellation Requested",
                        "6.0 Service Request Fulfillment Cancelled",
                        "7.0 Service Request Fulfillment Completed");
    }

    @Test
    void a_task_ends_with_the_order_and_not_with_a_session() {
        assertThat(Arrays.stream(ReferralStatus.values())
                        .filter(each -> Set.of(TaskStatus.COMPLETED, TaskStatus.CANCELLED, TaskStatus.REJECTED)
                                .contains(each.task())))
                .containsExactly(ReferralStatus.DECLINED, CANCELLED, COMPLETED);
    }

    // ---- What happened, one second after the other ----

    @SafeVarargs
    private static List<ReferralStatus> after(Function<Instant, Happening>... happenings) {
        return TellWhereAnOrderStands.history(timed(Arrays.asList(happenings))).stream()
                .map(Told::status)
                .toList();
    }

    @SafeVarargs
    private static ReferralStatus last(Function<Instant, Happening>... happenings) {
        return after(happenings).getLast();
    }

    private static List<Happening> timed(List<Function<Instant, Happening>> happenings) {
        var timed = new ArrayList<Happening>();
        happenings.forEach(each -> timed.add(each.apply(Instant.ofEpochSecond(timed.size() + 1L))));
        return timed;
    }

    private static Set<Integer> upTo(int sessions) {
        return IntStream.rangeClosed(1, sessions).boxed().collect(Collectors.toSet());
    }

    private static Function<Instant, Happening> received() {
        return Happening.Received::new;
    }

    private static Function<Instant, Happening> verified(int sessions) {
        return at -> new Happening.Verified(at, true, upTo(sessions));
    }

    private static Function<Instant, Happening> changed(int sessions) {
        return at -> new Happening.Verified(at, false, upTo(sessions));
    }

    private static Function<Instant, Happening> booked() {
        return Happening.Booked::new;
    }

    private static Function<Instant, Happening> missed(int number) {
        return at -> new Happening.Fell(at, true, number, false);
    }

    private static Function<Instant, Happening> spent(int number) {
        return at -> new Happening.Fell(at, true, number, true);
    }

    private static Function<Instant, Happening> cancelled(int number) {
        return at -> new Happening.Fell(at, false, number, false);
    }

    private static Function<Instant, Happening> given(int number) {
        return at -> new Happening.Given(at, number);
    }

    private static Function<Instant, Happening> stopAsked() {
        return Happening.StopAsked::new;
    }

    private static Function<Instant, Happening> stopped() {
        return Happening.Stopped::new;
    }
}
