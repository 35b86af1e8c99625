package health.soma.site;

/// How asking ended.
public sealed interface Asking {

    /// Stored; the reference is what the person may ask about later. Asked twice under the same id, it is the same one.
    record Received(String reference) implements Asking {}

    /// So many have come from there within the hour that this one has not been stored.
    record TooMany(int within) implements Asking {}
}
