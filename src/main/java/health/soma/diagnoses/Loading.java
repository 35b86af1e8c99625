package health.soma.diagnoses;

import java.util.List;

/// How loading a whole edition ended.
public sealed interface Loading {

    /// It took the place of what was there for that year.
    record Loaded(Edition edition) implements Loading {}

    /// The very same file was loaded before; nothing was changed.
    record LoadedBefore(Edition edition) implements Loading {}

    /// Nothing was written. Every fault is given.
    record Refused(List<LineFault> faults) implements Loading {}
}
