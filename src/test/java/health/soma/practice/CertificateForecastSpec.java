package health.soma.practice;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.practice.pages.Sentences;
import health.soma.practice.spi.BookedSession;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// what the practice will no longer be able to do is said while it can still be helped.
class CertificateForecastSpec {

    /// A Monday.
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final LocalDate LONG_AGO = TODAY.minusYears(3);
    static final LocalDate FAR = TODAY.plusYears(3);
    static final UUID ROSA = new UUID(0, 1);
    static final UUID TOMAS = new UUID(0, 2);

    final List<Therapist> therapists = new ArrayList<>();
    final List<Shift> shifts = new ArrayList<>();
    final List<BookedSession> booked = new ArrayList<>();

    @Test
    void from_3_march_nobody_may_do_strain_counterstrain_on_tuesdays() {
        works(ROSA, licence(ROSA, FAR), technique(ROSA, "scs", LocalDate.of(2027, 3, 2)));
        shift(ROSA, TUESDAY);
        says("From 3 Mar 2027 nobody may do Strain-Counterstrain on Tuesdays.");
    }

    @Test
    void nothing_is_said_while_nothing_changes() {
        works(ROSA, licence(ROSA, FAR), technique(ROSA, "scs", FAR));
        works(TOMAS, licence(TOMAS, FAR));
        shift(ROSA, TUESDAY);
        shift(TOMAS, TUESDAY, WEDNESDAY);
        says();
    }

    @Test
    void weekdays_on_which_the_same_happens_are_said_together() {
        works(ROSA, licence(ROSA, FAR), technique(ROSA, "scs", TODAY.plusDays(20)));
        shift(ROSA, FRIDAY, MONDAY, WEDNESDAY);
        says("From 14 Dec 2026 nobody may do Strain-Counterstrain on Mondays, Wednesdays and Fridays.");
    }

    @Test
    void the_last_one_left_is_named_before_nobody_is() {
        works(ROSA, licence(ROSA, FAR), technique(ROSA, "scs", TODAY.plusDays(40)));
        works(TOMAS, licence(TOMAS, FAR), technique(TOMAS, "scs", TODAY.plusDays(20)));
        shift(ROSA, MONDAY);
        shift(TOMAS, MONDAY, TUESDAY);
        says(
                "From 14 Dec 2026 nobody may do Strain-Counterstrain on Tuesdays.",
                "From 14 Dec 2026 until 2 Jan 2027 only Rosa Okafor is left for Strain-Counterstrain on Mondays.",
                "From 3 Jan 2027 nobody may do Strain-Counterstrain on Mondays.");
    }

    @Test
    void a_licence_takes_everything_with_it_and_is_said_once_for_the_person() {
        works(ROSA, licence(ROSA, TODAY.plusDays(20)), technique(ROSA, "scs", FAR));
        shift(ROSA, TUESDAY);
        book(ROSA, TODAY.plusDays(22));
        says(
                "From 14 Dec 2026 Rosa Okafor holds no licence, and may neither be booked nor treat. 1 session is booked then.",
                "From 14 Dec 2026 nobody may do Strain-Counterstrain on Tuesdays. It is prescribed for 1 session booked then.");
    }

    @Test
    void who_has_no_licence_now_is_said_without_a_day() {
        works(ROSA, technique(ROSA, "scs", FAR));
        says("Already Rosa Okafor holds no licence, and may neither be booked nor treat.");
    }

    @Test
    void breast_tissue_is_looked_after_like_a_technique() {
        works(ROSA, licence(ROSA, FAR), held(ROSA, new Subject.Area("breast", 16), TODAY.plusDays(20)));
        shift(ROSA, TUESDAY);
        says("From 14 Dec 2026 nobody may treat breast tissue on Tuesdays.");
        therapists.clear();
        works(ROSA, licence(ROSA, FAR), held(ROSA, new Subject.Area("breast", 15), TODAY.plusDays(20)));
        says();
    }

    @Nested
    class Both_sides_of_each_edge {

        @Test
        void it_looks_180_days_ahead() {
            works(ROSA, licence(ROSA, FAR), technique(ROSA, "scs", TODAY.plusDays(179)));
            for (var day : DayOfWeek.values()) shift(ROSA, day);
            assertThat(sentences()).hasSize(1);
            therapists.clear();
            works(ROSA, licence(ROSA, FAR), technique(ROSA, "scs", TODAY.plusDays(180)));
            says();
        }

        @Test
        void it_looks_30_days_back_and_what_is_past_is_dated_no_more() {
            works(ROSA, licence(ROSA, FAR), technique(ROSA, "scs", TODAY.minusDays(30)));
            shift(ROSA, TUESDAY);
            says("Already nobody may do Strain-Counterstrain on Tuesdays.");
            therapists.clear();
            works(ROSA, licence(ROSA, FAR), technique(ROSA, "scs", TODAY.minusDays(31)));
            says();
        }

        @Test
        void a_renewal_from_the_next_day_on_leaves_nothing_to_say_and_one_a_day_later_a_gap() {
            var first = technique(ROSA, "scs", TODAY.plusDays(20));
            works(ROSA, licence(ROSA, FAR), first, from(ROSA, TODAY.plusDays(21)));
            for (var day : DayOfWeek.values()) shift(ROSA, day);
            says();
            therapists.clear();
            works(ROSA, licence(ROSA, FAR), first, from(ROSA, TODAY.plusDays(22)));
            says("From 14 Dec 2026 until 14 Dec 2026 nobody may do Strain-Counterstrain on Mondays.");
        }

        @Test
        void a_gap_without_such_a_weekday_hurts_nobody() {
            var first = technique(ROSA, "scs", TODAY.plusDays(20));
            works(ROSA, licence(ROSA, FAR), first, from(ROSA, TODAY.plusDays(22)));
            shift(ROSA, TUESDAY);
            says();
        }

        @Test
        void a_withdrawal_counts_from_its_own_day() {
            var one = technique(ROSA, "scs", FAR).withdrawn(new Withdrawal(TODAY.plusDays(21), "Suspended"));
            works(ROSA, licence(ROSA, FAR), one);
            shift(ROSA, TUESDAY);
            says("From 14 Dec 2026 nobody may do Strain-Counterstrain on Tuesdays.");
        }

        @Test
        void sessions_are_counted_on_that_weekday_from_that_day_on_where_it_is_prescribed() {
            works(ROSA, licence(ROSA, FAR), technique(ROSA, "scs", TODAY.plusDays(22)));
            shift(ROSA, TUESDAY, WEDNESDAY);
            // The last Tuesday with it, the first without, another technique, another weekday.
            book(ROSA, TODAY.plusDays(22));
            book(ROSA, TODAY.plusDays(29));
            booked.add(session(ROSA, TODAY.plusDays(29), Set.of("mfr"), Set.of()));
            book(ROSA, TODAY.plusDays(25));
            says("From 16 Dec 2026 nobody may do Strain-Counterstrain on Tuesdays and Wednesdays."
                    + " It is prescribed for 1 session booked then.");
        }

        @Test
        void sessions_of_the_one_who_is_left_are_not_concerned() {
            works(ROSA, licence(ROSA, FAR), technique(ROSA, "scs", FAR));
            works(TOMAS, licence(TOMAS, FAR), technique(TOMAS, "scs", TODAY.plusDays(20)));
            shift(ROSA, TUESDAY);
            shift(TOMAS, TUESDAY);
            book(ROSA, TODAY.plusDays(22));
            book(TOMAS, TODAY.plusDays(22));
            book(TOMAS, TODAY.plusDays(29));
            says("From 14 Dec 2026 only Rosa Okafor is left for Strain-Counterstrain on Tuesdays."
                    + " It is prescribed for 2 sessions booked then with somebody else.");
        }
    }

    @Nested
    class A_booked_session_is_not_covered {

        @Test
        void on_the_day_after_the_licence_ended_and_is_on_its_last() {
            works(ROSA, licence(ROSA, TODAY), technique(ROSA, "scs", FAR));
            book(ROSA, TODAY);
            assertThat(uncovered()).isEmpty();
            book(ROSA, TODAY.plusDays(1));
            assertThat(uncovered()).containsExactly(Uncovered.Why.LICENCE);
        }

        @Test
        void when_no_certificate_is_left_for_any_prescribed_technique() {
            works(ROSA, licence(ROSA, FAR), technique(ROSA, "scs", TODAY));
            booked.add(session(ROSA, TODAY, Set.of("scs", "mfr"), Set.of("neck-back")));
            assertThat(uncovered()).isEmpty();
            booked.add(session(ROSA, TODAY.plusDays(1), Set.of("scs", "mfr"), Set.of("neck-back")));
            assertThat(uncovered()).containsExactly(Uncovered.Why.TECHNIQUE);
        }

        @Test
        void when_every_prescribed_area_asks_for_training_that_is_missing() {
            works(ROSA, licence(ROSA, FAR), technique(ROSA, "scs", FAR));
            booked.add(session(ROSA, TODAY, Set.of("scs"), Set.of("breast", "chest")));
            assertThat(uncovered()).isEmpty();
            booked.add(session(ROSA, TODAY, Set.of("scs"), Set.of("breast")));
            assertThat(uncovered()).containsExactly(Uncovered.Why.TRAINING);
        }

        @Test
        void and_an_open_service_needs_no_more_than_a_licence() {
            works(ROSA, licence(ROSA, TODAY));
            booked.add(session(ROSA, TODAY, Set.of(), Set.of()));
            assertThat(uncovered()).isEmpty();
        }

        private List<Uncovered.Why> uncovered() {
            return Uncovered.of(therapists, booked).stream().map(Uncovered::why).toList();
        }
    }

    private void says(String... sentences) {
        assertThat(sentences()).containsExactly(sentences);
    }

    private List<String> sentences() {
        return CertificateForecast.of(therapists, shifts, booked, TODAY).lines().stream()
                .map(line -> Sentences.of(line, therapists, TODAY))
                .toList();
    }

    private void works(UUID id, Certificate... held) {
        therapists.add(new Therapist(id, id.equals(ROSA) ? "Rosa Okafor" : "Tomás Herrera", "", "", List.of(held)));
    }

    private void shift(UUID id, DayOfWeek... days) {
        Stream.of(days)
                .map(day -> new Shift(id, new UUID(1, 1), day, LocalTime.of(8, 0), LocalTime.of(16, 0)))
                .forEach(shifts::add);
    }

    private void book(UUID therapist, LocalDate day) {
        booked.add(session(therapist, day, Set.of("scs"), Set.of("neck-back")));
    }

    private static BookedSession session(UUID therapist, LocalDate day, Set<String> techniques, Set<String> areas) {
        var ends = LocalTime.NOON.plusMinutes(30);
        return new BookedSession(therapist, new UUID(4, 1), day, LocalTime.NOON, ends, techniques, areas);
    }

    private static Certificate licence(UUID id, LocalDate until) {
        return held(id, new Subject.Licence(), until);
    }

    private static Certificate technique(UUID id, String technique, LocalDate until) {
        return held(id, new Subject.Technique(technique), until);
    }

    private static Certificate from(UUID id, LocalDate from) {
        return new Certificate(UUID.randomUUID(), id, new Subject.Technique("scs"), "Institute", "", from, FAR);
    }

    private static Certificate held(UUID id, Subject subject, LocalDate until) {
        return new Certificate(UUID.randomUUID(), id, subject, "Institute", "", LONG_AGO, until);
    }
}
