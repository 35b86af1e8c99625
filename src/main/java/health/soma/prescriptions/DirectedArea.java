package health.soma.prescriptions;

import org.jspecify.annotations.Nullable;

/// A place as the prescriber named it. `place` is a group or area of the vocabulary and stays empty until a person has
/// resolved the words; `asReceived` keeps the words.
public record DirectedArea(@Nullable String place, @Nullable Laterality side, String asReceived) {}
