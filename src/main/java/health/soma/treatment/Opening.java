package health.soma.treatment;

import java.util.List;

/// How an attempt to open a session ended.
public sealed interface Opening {
    record Opened(SessionId session) implements Opening {}

    record Refused(List<Refusal> reasons) implements Opening {}
}
