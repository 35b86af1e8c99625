package health.soma.fhir;

/// How handing in a file ended.
public sealed interface Receipt {

    /// Kept; nothing has been made of its orders yet. `before` when the very same bytes had been handed in earlier.
    record Kept(FileId file, boolean before) implements Receipt {}

    /// Nothing was kept.
    record Unreadable(Trouble trouble) implements Receipt {}
}
