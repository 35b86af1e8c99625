package health.soma.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// a consent stands from the day it was given to its last day, for a year at most, and is revoked at once.
class LetConsentEndInTimeSpec {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate EVE = LocalDate.of(2027, 11, 22);
    private static final LocalDate GROWN = LocalDate.of(1979, 4, 2);

    @Nested
    class The_last_day {

        @Test
        void is_the_one_before_the_anniversary() {
            assertThat(LetConsentEndInTime.lastDay(MONDAY, GROWN)).isEqualTo(EVE);
        }

        @Test
        void of_a_leap_day_is_in_the_next_february() {
            assertThat(LetConsentEndInTime.lastDay(LocalDate.of(2028, 2, 29), GROWN))
                    .isEqualTo(LocalDate.of(2029, 2, 27));
        }

        @Test
        void of_a_guardians_consent_is_the_eve_of_the_eighteenth_birthday_when_that_comes_first() {
            assertThat(LetConsentEndInTime.lastDay(MONDAY, LocalDate.of(2009, 3, 1)))
                    .isEqualTo(LocalDate.of(2027, 2, 28));
            assertThat(LetConsentEndInTime.lastDay(MONDAY, LocalDate.of(2009, 11, 23)))
                    .isEqualTo(EVE);
            assertThat(LetConsentEndInTime.lastDay(MONDAY, LocalDate.of(2009, 11, 22)))
                    .isEqualTo(EVE.minusDays(1));
            assertThat(LetConsentEndInTime.lastDay(MONDAY, LocalDate.of(2012, 1, 1)))
                    .isEqualTo(EVE);
        }

        @Test
        void of_somebody_who_turns_eighteen_that_day_is_a_year_away() {
            assertThat(LetConsentEndInTime.lastDay(MONDAY, LocalDate.of(2008, 11, 23)))
                    .isEqualTo(EVE);
            assertThat(LetConsentEndInTime.lastDay(MONDAY, LocalDate.of(2008, 11, 24)))
                    .isEqualTo(MONDAY);
        }
    }

    @Nested
    class It_stands {

        @Test
        void on_its_first_and_on_its_last_day() {
            assertThat(stands(MONDAY)).isTrue();
            assertThat(stands(EVE)).isTrue();
        }

        @Test
        void neither_the_day_before_nor_the_day_after() {
            assertThat(stands(MONDAY.minusDays(1))).isFalse();
            assertThat(stands(EVE.plusDays(1))).isFalse();
        }

        @Test
        void until_the_day_before_it_was_revoked() {
            var revoked = Optional.of(MONDAY.plusDays(10));
            assertThat(LetConsentEndInTime.stands(MONDAY, EVE, revoked, MONDAY.plusDays(9)))
                    .isTrue();
            assertThat(LetConsentEndInTime.stands(MONDAY, EVE, revoked, MONDAY.plusDays(10)))
                    .isFalse();
            assertThat(LetConsentEndInTime.stands(MONDAY, EVE, revoked, MONDAY.plusDays(11)))
                    .isFalse();
        }

        private static boolean stands(LocalDate day) {
            return LetConsentEndInTime.stands(MONDAY, EVE, Optional.empty(), day);
        }
    }
}
