package health.soma.bench;

import java.util.List;

/// How much is measured. The quick counts only show that everything works.
record Counts(
        int starts,
        int requests,
        int warmUp,
        int rounds,
        int perRound,
        int iterations,
        int milliseconds,
        List<Integer> prescriptions) {

    static final Counts FULL = new Counts(3, 10_000, 5_000, 3, 5_000, 5, 1_000, List.of(20, 2_000, 20_000));
    static final Counts QUICK = new Counts(1, 200, 50, 1, 100, 1, 50, List.of(20, 60));
}
