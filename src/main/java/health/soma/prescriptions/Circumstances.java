package health.soma.prescriptions;

import health.soma.payers.RulePack;
import java.time.LocalDate;
import java.util.Optional;

/// What is known of an order beside its own words: as what it came, on which day, and by whose rules it will be worked
/// off. A change keeps the rules its course began under, whatever it names.
record Circumstances(VersionKind kind, LocalDate receivedOn, Optional<RulePack> rules) {}
