package health.soma.payers;

import java.util.List;

/// How copying or changing a pack ended.
public sealed interface Changing {

    /// A new version stands beside the older ones. Sent twice, it is the same one.
    record Changed(RulePack pack) implements Changing {}

    /// Nothing was written. Every fault is given, not only the first.
    record Faulty(List<PackFault> faults) implements Changing {}

    /// Another pack of the practice, or one of Soma's, is called so already.
    record NameTaken(String name) implements Changing {}

    /// Somebody has written version `newest` meanwhile; what was typed was based on an older one.
    record Overtaken(int newest) implements Changing {}

    /// It would hold from a day that lies behind us, and courses that began since would not know.
    record BeginsInThePast() implements Changing {}

    /// The newest version says the same already.
    record NothingChanged() implements Changing {}

    /// A practice keeps at most so many packs, or versions of one.
    record TooMany(int most) implements Changing {}
}
