package health.soma.prescriptions;

import health.soma.anatomy.Anatomy;
import health.soma.payers.Requires;
import health.soma.techniques.Techniques;
import health.soma.web.Words;

/// Every finding as the sentence the front desk reads, at the verification and in the light before it. What a sender
/// wrote stands between “ and ”. A new kind does not compile until it has a sentence.
public final class FindingWords {

    private FindingWords() {}

    public static String of(Finding finding) {
        return switch (finding) {
            case Finding.Unsigned() -> "It is not signed: there is no day on which it was signed.";
            case Finding.SignerNotNamed() -> "Who signed it is not given.";
            case Finding.SignedInTheFuture(var day) ->
                "It is signed on %s, which has not come yet.".formatted(Words.day(day));
            case Finding.SignedAfterItsEnd(var day, var end) ->
                "It was signed on %s, after its last day, %s.".formatted(Words.day(day), Words.day(end));
            case Finding.PrescriberMissing() -> "No prescriber is named.";
            case Finding.NpiMissing(var prescriber) -> "The prescriber “%s” has no NPI.".formatted(prescriber);
            case Finding.NpiMisshapen(var npi) ->
                "The NPI “%s” is not ten digits beginning with 1 or 2.".formatted(npi);
            case Finding.NpiCheckDigitWrong(var npi) ->
                "The check digit of the NPI %s is wrong, so a digit was misread or mistyped.".formatted(npi);
            case Finding.NoDiagnosis() -> "There is no diagnosis. It has to come from the prescriber.";
            case Finding.DiagnosisWithoutCode(var words) ->
                words.isBlank()
                        ? "A diagnosis has no ICD-10-CM code."
                        : "The diagnosis “%s” has no ICD-10-CM code. The code has to come from the prescriber."
                                .formatted(words);
            case Finding.DiagnosisCodeMisshapen(var code) ->
                "“%s” does not have the form of an ICD-10-CM code, such as M54.2.".formatted(code);
            case Finding.DiagnosisCodeTooShort(var code, int year) ->
                "%s is a heading in the codes of fiscal year %d and needs at least one more character. Ask the prescriber for the whole code."
                        .formatted(code, year);
            case Finding.DiagnosisCodeNotInYear(var code, int year, int other) ->
                "%s is no code of fiscal year %d, in which the order was issued; it is one of %d."
                        .formatted(code, year, other);
            case Finding.DiagnosisCodeUnknown(var code, int year) ->
                "%s is no ICD-10-CM code of fiscal year %d, so a character was misread or mistyped."
                        .formatted(code, year);
            case Finding.NoArea() -> "No area of the body is named.";
            case Finding.AreaNotResolved(var words) ->
                words.isBlank()
                        ? "An area is not chosen yet."
                        : "The area “%s” is not matched to the body yet.".formatted(words);
            case Finding.AreaUnknown(var place) -> "“%s” is no area that we know.".formatted(place);
            case Finding.SideMissing(var place) ->
                "The side is missing for %s: left, right or both.".formatted(label(place));
            case Finding.NoAreaGranted(var place) ->
                "Naming %s alone grants no area; the prescriber has to name the areas themselves."
                        .formatted(label(place));
            case Finding.TechniqueNotResolved(var words) ->
                "The technique “%s” is not matched to one of ours yet.".formatted(words);
            case Finding.TechniqueUnknown(var technique) -> "“%s” is no technique that we know.".formatted(technique);
            case Finding.TechniqueAllowedAndExcluded(var technique) ->
                "%s is both allowed and excluded."
                        .formatted(Techniques.standard().name(technique));
            case Finding.NoTechniqueGranted() -> "Every technique is excluded, so nothing could be done.";
            case Finding.SessionsMissing() -> "The number of sessions is missing.";
            case Finding.SessionsOutOfRange(var sessions) ->
                "%d sessions cannot be right: it must be 1 to 200.".formatted(sessions);
            case Finding.FrequencyMissing() -> "How many sessions a week at most is missing.";
            case Finding.FrequencyOutOfRange(var perWeek) ->
                "%d a week cannot be right: it must be 1 to 7.".formatted(perWeek);
            case Finding.FrequencyUpsideDown(var min, var max) ->
                "The frequency is upside down: at least %d a week, at most %d.".formatted(min, max);
            case Finding.MinutesMissing() -> "The minutes of a session are missing.";
            case Finding.MinutesOutOfRange(var minutes) ->
                "%d minutes a session cannot be right: it must be 5 to 240.".formatted(minutes);
            case Finding.IssuedInTheFuture(var day) ->
                "It was issued on %s, which has not come yet.".formatted(Words.day(day));
            case Finding.BeginMissing() -> "It has no first day and no day on which it was issued.";
            case Finding.EndMissing() -> "The last day on which it is valid is missing.";
            case Finding.EndsBeforeItBegins(var begin, var end) ->
                "It ends on %s, before it begins on %s.".formatted(Words.day(end), Words.day(begin));
            case Finding.RunsTooLong(var begin, var end) ->
                "It runs from %s to %s; more than two years cannot be right."
                        .formatted(Words.day(begin), Words.day(end));
            case Finding.Expired(var end) -> "It expired: its last day was %s.".formatted(Words.day(end));
            case Finding.PeriodOutOfRange(int weeks) ->
                "In %d weeks cannot be right: it must be 1 to 12.".formatted(weeks);
            case Finding.ValidDaysOutOfRange(int days) ->
                "Valid for %d days cannot be right: it must be 1 to 731.".formatted(days);
            case Finding.AnchorMissing(int days) -> "It is valid for %d days, but not said from when.".formatted(days);
            case Finding.IssueMissing(int days) ->
                "It is valid for %d days from the day it was issued, and that day is missing.".formatted(days);
            case Finding.RulePackUnknown(var pack) ->
                "The payer's rules “%s” are none that hold today.".formatted(pack);
            case Finding.RequiredByThePayer(var piece, var rules) -> required(piece, rules);
            case Finding.InjuryInTheFuture(var day) ->
                "The injury is dated %s, which has not come yet.".formatted(Words.day(day));
            case Finding.InjuryAfterTheOrder(var day, var issuedOn) ->
                "The injury is dated %s, after the order of %s.".formatted(Words.day(day), Words.day(issuedOn));
            case Finding.PartNotRead(var part, var words) ->
                "A part that has no field here was not read yet: %s.".formatted(part);
            case Finding.Outdated(var latest) ->
                "It was corrected meanwhile. Please read version %d below.".formatted(latest);
        };
    }

    private static String required(Requires.Piece piece, String rules) {
        return switch (piece) {
            case CLAIM_NUMBER -> "The claim number is missing; %s asks for it.".formatted(rules);
            case AUTHORIZATION_NUMBER -> "The authorization number is missing; %s asks for it.".formatted(rules);
            case INJURY_DATE -> "The day of the injury is missing; %s asks for it.".formatted(rules);
            case EACH_AREA_NAMED -> "%s wants each area named itself, and not a group of areas.".formatted(rules);
        };
    }

    private static String label(String place) {
        var label = Anatomy.standard().label(place);
        return label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
    }
}
