package health.soma.prescriptions.pages;

import health.soma.prescriptions.Anchor;
import health.soma.prescriptions.SignedHow;

/// What stands in a list to choose from, in words.
public final class ChoiceWords {

    private ChoiceWords() {}

    public static String of(Anchor anchor) {
        return switch (anchor) {
            case ISSUE -> "the day it was issued";
            case RECEIPT -> "the day it came in";
            case FIRST_SESSION -> "the first session";
        };
    }

    public static String of(SignedHow how) {
        return switch (how) {
            case INK -> "by hand";
            case ELECTRONIC -> "electronically";
            case LINK -> "through the link we sent";
        };
    }
}
