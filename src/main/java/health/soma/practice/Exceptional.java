package health.soma.practice;

/// The ways in which a day differs from an ordinary one.
public enum Exceptional {
    CLOSURE("closure"),
    ABSENCE("absence"),
    EXTRA_SHIFT("extra shift");

    private final String word;

    Exceptional(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
