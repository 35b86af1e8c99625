package health.soma.diagnoses.pages;

import health.soma.diagnoses.Code;
import health.soma.diagnoses.LineFault;

/// What is wrong with a file of codes, as the sentence its sender reads.
public final class Sentences {

    private Sentences() {}

    public static String of(LineFault fault) {
        return "Line %d: %s"
                .formatted(
                        fault.line(),
                        switch (fault) {
                            case LineFault.TooShort(int _) -> "it is too short to hold a long title in column 78.";
                            case LineFault.NumberOutOfOrder(int line, var found) ->
                                "the order number is “%s” and not %05d, so lines are missing or come twice."
                                        .formatted(found, line);
                            case LineFault.CodeMisshapen(int _, var found) ->
                                "“%s” in columns 7 to 13 does not have the form of a code.".formatted(found);
                            case LineFault.CodeTwice(int _, var code) ->
                                "the code %s stands there a second time.".formatted(Code.dotted(code));
                            case LineFault.FlagUnknown(int _, var found) ->
                                "“%s” in column 15 is neither 0 (heading) nor 1 (code).".formatted(found);
                            case LineFault.TitleMissing(int _) -> "the long title is missing.";
                            case LineFault.BeginsLate(int _, var found) ->
                                "an order file begins with A00, and this one with “%s”.".formatted(found);
                            case LineFault.EndsEarly(int _, var found) ->
                                "an order file ends within Z99, and this one with “%s”; it is cut off."
                                        .formatted(found);
                        });
    }
}
