package health.soma.patients;

import java.time.LocalDate;

/// **For a patient under eighteen a guardian consents, and is named.** Rule R-56. On the eighteenth birthday the
/// patient consents alone; a guardian may be named at any age.
///
/// Source: WAC 246-830-555 (a parent or guardian consents for those under 18), held to for every consent.
final class AskAGuardianForAMinor {

    /// Years.
    private static final int OF_AGE = 18;

    private AskAGuardianForAMinor() {}

    /// Born on 29 February, somebody is eighteen on 1 March of a year without one, as [Patient#ageOn] counts.
    static LocalDate eighteenOn(LocalDate born) {
        var birthday = born.plusYears(OF_AGE);
        return birthday.getDayOfMonth() == born.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }

    static boolean minor(LocalDate born, LocalDate day) {
        return day.isBefore(eighteenOn(born));
    }

    static boolean missing(String guardian, LocalDate born, LocalDate day) {
        return minor(born, day) && guardian.isBlank();
    }
}
