package health.soma.prescriptions;

import health.soma.payers.Requires;
import java.time.LocalDate;

/// What is missing or wrong in an order, so that it cannot be verified yet. Everyday answers, not faults: the page
/// turns each into a sentence, and every one is said at once.
public sealed interface Finding {

    record Unsigned() implements Finding {}

    record SignerNotNamed() implements Finding {}

    record SignedInTheFuture(LocalDate day) implements Finding {}

    record SignedAfterItsEnd(LocalDate day, LocalDate end) implements Finding {}

    record PrescriberMissing() implements Finding {}

    record NpiMissing(String prescriber) implements Finding {}

    record NpiMisshapen(String npi) implements Finding {}

    record NpiCheckDigitWrong(String npi) implements Finding {}

    record NoDiagnosis() implements Finding {}

    record DiagnosisWithoutCode(String asReceived) implements Finding {}

    record DiagnosisCodeMisshapen(String code) implements Finding {}

    /// It only leads to longer codes; years are fiscal years.
    record DiagnosisCodeTooShort(String code, int year) implements Finding {}

    record DiagnosisCodeNotInYear(String code, int year, int otherYear) implements Finding {}

    record DiagnosisCodeUnknown(String code, int year) implements Finding {}

    record NoArea() implements Finding {}

    record AreaNotResolved(String asReceived) implements Finding {}

    record AreaUnknown(String place) implements Finding {}

    record SideMissing(String place) implements Finding {}

    /// The word alone grants nothing: a group of sensitive areas only, or an area that is never treated.
    record NoAreaGranted(String place) implements Finding {}

    record TechniqueNotResolved(String asReceived) implements Finding {}

    record TechniqueUnknown(String technique) implements Finding {}

    record TechniqueAllowedAndExcluded(String technique) implements Finding {}

    record NoTechniqueGranted() implements Finding {}

    record SessionsMissing() implements Finding {}

    record SessionsOutOfRange(int sessions) implements Finding {}

    record FrequencyMissing() implements Finding {}

    record FrequencyOutOfRange(int perWeek) implements Finding {}

    record FrequencyUpsideDown(int perWeekMin, int perWeekMax) implements Finding {}

    record MinutesMissing() implements Finding {}

    record MinutesOutOfRange(int minutes) implements Finding {}

    record IssuedInTheFuture(LocalDate day) implements Finding {}

    record BeginMissing() implements Finding {}

    record EndMissing() implements Finding {}

    record EndsBeforeItBegins(LocalDate begin, LocalDate end) implements Finding {}

    record RunsTooLong(LocalDate begin, LocalDate end) implements Finding {}

    record Expired(LocalDate end) implements Finding {}

    record PeriodOutOfRange(int weeks) implements Finding {}

    record ValidDaysOutOfRange(int days) implements Finding {}

    /// The days are there, and not from when they are counted.
    record AnchorMissing(int days) implements Finding {}

    /// The days are counted from the day of issue, which is missing.
    record IssueMissing(int days) implements Finding {}

    record RulePackUnknown(String pack) implements Finding {}

    /// The payer's rules, called so, ask for it.
    record RequiredByThePayer(Requires.Piece piece, String rules) implements Finding {}

    record InjuryInTheFuture(LocalDate day) implements Finding {}

    record InjuryAfterTheOrder(LocalDate day, LocalDate issuedOn) implements Finding {}

    record PartNotRead(String part, String asReceived) implements Finding {}

    /// What was to be verified is no longer the latest version.
    record Outdated(int latest) implements Finding {}
}
