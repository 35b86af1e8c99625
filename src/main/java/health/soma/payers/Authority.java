package health.soma.payers;

/// Where a rule of a pack was read. `unverified` means: said somewhere, not confirmed; ask the payer before relying on
/// it.
public record Authority(String source, boolean unverified) {}
