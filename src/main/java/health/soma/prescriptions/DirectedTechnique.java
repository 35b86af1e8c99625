package health.soma.prescriptions;

import org.jspecify.annotations.Nullable;

/// A technique that the prescriber allows or excludes. With none allowed, the choice among the others is the
/// therapist's. `technique` stays empty until a person has resolved the words.
public record DirectedTechnique(@Nullable String technique, boolean allowed, String asReceived) {}
