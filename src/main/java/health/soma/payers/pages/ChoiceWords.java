package health.soma.payers.pages;

/// What a choice of a pack is called on the page.
public final class ChoiceWords {

    private ChoiceWords() {}

    public static String of(String choice) {
        return switch (choice) {
            case "dates" -> "the order’s own days";
            case "issue" -> "the day of issue";
            case "receipt" -> "the day of receipt";
            case "first-session" -> "the first session";
            case "released" -> "given back";
            case "forfeited" -> "used up";
            case "functional-improvement" -> "proof of improved function";
            case "cms" -> "CMS, all minutes of the day together";
            case "ama" -> "AMA, each code by its midpoint";
            case "full15" -> "full 15 minutes only";
            case "none" -> "not at all";
            default -> choice;
        };
    }
}
