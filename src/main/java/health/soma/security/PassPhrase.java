package health.soma.security;

/// What somebody signs in with. Length is all that is asked for.
/// Source: ASVS 5.0, 6.2: at least 15 characters without a second factor, no rules of composition.
public record PassPhrase(String words) {

    public static final int SHORTEST = 15;
    public static final int LONGEST = 200;

    public PassPhrase {
        if (!longEnough(words)) throw new IllegalArgumentException("a pass phrase has 15 to 200 characters");
    }

    public static boolean longEnough(String words) {
        return words.length() >= SHORTEST && words.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return "PassPhrase[secret]";
    }
}
