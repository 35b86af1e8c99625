package health.soma.patients;

import java.time.LocalDate;
import java.util.Optional;

/// **A consent stands from the day it was given to its last day, both included, for a year at most, and is revoked at
/// once.** Rule R-55.
///
/// A year is counted up to the day before its anniversary. What a guardian consented to for a minor ends at the latest
/// on the day before the eighteenth birthday: from then on the patient decides. On the day of a revocation the consent
/// stands no more; on the days before it stood.
///
/// Source: WAC 246-830-565 (written consent, valid one year unless revoked); RCW 26.28.015 (decisions regarding one's
/// own body at eighteen).
final class LetConsentEndInTime {

    private LetConsentEndInTime() {}

    /// The last day that a consent given on this day can have.
    static LocalDate lastDay(LocalDate givenOn, LocalDate born) {
        var year = givenOn.plusYears(1).minusDays(1);
        var minority = AskAGuardianForAMinor.eighteenOn(born).minusDays(1);
        return AskAGuardianForAMinor.minor(born, givenOn) && minority.isBefore(year) ? minority : year;
    }

    static boolean stands(LocalDate givenOn, LocalDate until, Optional<LocalDate> revokedOn, LocalDate day) {
        return !day.isBefore(givenOn)
                && !day.isAfter(until)
                && revokedOn.map(day::isBefore).orElse(true);
    }
}
