package health.soma.treatment;

import java.time.Instant;

/// What was added to a signed session, by whom and why. The signed words stay as they are.
public record Addendum(String words, String because, String by, Instant at) {}
