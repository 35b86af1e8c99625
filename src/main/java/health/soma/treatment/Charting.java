package health.soma.treatment;

import java.util.List;

/// How an attempt to write into a session ended. When refused nothing was written, and every reason is given.
public sealed interface Charting {
    record Charted() implements Charting {}

    record Refused(List<Refusal> reasons) implements Charting {}
}
