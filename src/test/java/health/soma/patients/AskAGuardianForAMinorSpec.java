package health.soma.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// for a patient under eighteen a guardian consents, and is named.
class AskAGuardianForAMinorSpec {

    private static final LocalDate BORN = LocalDate.of(2008, 11, 23);

    @Test
    void the_day_before_the_eighteenth_birthday_a_guardian_is_asked_for() {
        assertThat(AskAGuardianForAMinor.missing("", BORN, LocalDate.of(2026, 11, 22)))
                .isTrue();
        assertThat(AskAGuardianForAMinor.missing("  ", BORN, LocalDate.of(2026, 11, 22)))
                .isTrue();
        assertThat(AskAGuardianForAMinor.missing("Ana Reyes", BORN, LocalDate.of(2026, 11, 22)))
                .isFalse();
    }

    @Test
    void on_the_birthday_the_patient_consents_alone() {
        assertThat(AskAGuardianForAMinor.missing("", BORN, LocalDate.of(2026, 11, 23)))
                .isFalse();
    }

    @Test
    void somebody_born_on_a_leap_day_is_eighteen_on_the_first_of_march_as_their_age_says() {
        var born = LocalDate.of(2008, 2, 29);
        assertThat(AskAGuardianForAMinor.eighteenOn(born)).isEqualTo(LocalDate.of(2026, 3, 1));
        for (var day = LocalDate.of(2026, 2, 25); day.isBefore(LocalDate.of(2026, 3, 5)); day = day.plusDays(1)) {
            var patient = new Patient(new PatientId(new java.util.UUID(0, 1)), "", "", "", born, "", "", "", "");
            assertThat(AskAGuardianForAMinor.minor(born, day)).as("%s", day).isEqualTo(patient.ageOn(day) < 18);
        }
    }
}
