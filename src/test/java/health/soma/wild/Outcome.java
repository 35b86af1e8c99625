package health.soma.wild;

import static org.assertj.core.api.Assertions.assertThat;

/// What was answered: nothing when it was done, else the sentences of the page or the words of the database.
record Outcome(Way way, String refusal) {

    static Outcome done(Way way) {
        return new Outcome(way, "");
    }

    void isDone() {
        assertThat(refusal).as("refused " + way).isEmpty();
    }

    /// @param sentence what the page says @param constraint what the database calls it
    void isRefused(String sentence, String constraint) {
        assertThat(refusal).as("by " + way).contains(way == Way.SQL ? constraint : sentence);
    }
}
