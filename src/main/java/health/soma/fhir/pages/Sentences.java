package health.soma.fhir.pages;

import health.soma.fhir.OrderTrouble;
import health.soma.fhir.Trouble;
import health.soma.fhir.Wire;
import health.soma.prescriptions.DocumentFault;

/// Every trouble with a file as the sentence a person reads, on the page and on the command line.
public final class Sentences {

    private Sentences() {}

    public static String of(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Empty() -> "The file is empty.";
            case Trouble.TooLarge(var megabytes) -> "The file is larger than %d MB.".formatted(megabytes);
            case Trouble.NotFhir(var what) ->
                "This is not a FHIR file but %s. A FHIR file is JSON or XML.".formatted(what);
            case Trouble.NotInCharset(var charset) ->
                "The file has letters that are not %s. Ask the sender for UTF-8, so that no name is spoilt."
                        .formatted(charset);
            case Trouble.UnknownCharset(var charset) -> "The character set %s is not known here.".formatted(charset);
            case Trouble.Broken(var wire, int line, int column) ->
                "The %s breaks off or is damaged at line %,d, column %,d. Ask the sender for the file again."
                        .formatted(wire == Wire.JSON ? "JSON" : "XML", line, column);
            case Trouble.NameTwice(int line, int column) ->
                "The same name occurs twice at line %,d, column %,d, so one of the two values would be lost."
                        .formatted(line, column);
            case Trouble.ForbiddenCharacter(int line, int column) ->
                "There is a character that no text may hold at line %,d, column %,d.".formatted(line, column);
            case Trouble.DocumentType() ->
                "The file has a document type declaration (DOCTYPE), which can pull in other files. It is not read.";
            case Trouble.TooDeep(int levels) -> "The file is nested more than %d levels deep.".formatted(levels);
            case Trouble.TooManyEntries(int limit) -> "The file holds more than %,d entries.".formatted(limit);
            case Trouble.NotR4() -> "The file is not put together as FHIR R4 asks.";
            case Trouble.NoOrder(var resource) ->
                "The file is FHIR (%s) but holds no prescription, which would be a ServiceRequest.".formatted(resource);
        };
    }

    public static String of(OrderTrouble trouble) {
        return switch (trouble) {
            case OrderTrouble.DoNotPerform() -> "It asks that the treatment is not carried out.";
            case OrderTrouble.UnknownModifier(var part) ->
                "It holds an extension (in %s) that may change its meaning and is not known here.".formatted(part);
            case OrderTrouble.NoPatientNamed() -> "It names no patient.";
            case OrderTrouble.PatientNotInFile() -> "The patient it refers to is not in the file.";
            case OrderTrouble.NotForAPerson() -> "It is not for a person but for a group, a device or a place.";
            case OrderTrouble.NoFamilyName() -> "The patient has no family name, or one that is too long.";
            case OrderTrouble.NoGivenName() -> "The patient has no given name, or one that is too long.";
            case OrderTrouble.NoBirthDate() -> "The patient has no birth date.";
            case OrderTrouble.BirthDateUnusable() -> "The patient's birth date is not a whole date in the past.";
            case OrderTrouble.OccursTwice() -> "It occurs twice in the file, and nothing says which one holds.";
        };
    }

    public static String of(DocumentFault fault) {
        return switch (fault) {
            case EMPTY -> "The original is empty.";
            case TOO_LARGE -> "The original is too large to be stored.";
            case KIND_UNKNOWN, NOT_WHAT_IT_CLAIMS, CANNOT_BE_OPENED, TOO_MANY_PAGES, UNPACKS_TOO_LARGE ->
                "The original cannot be stored as a FHIR document.";
        };
    }
}
