package health.soma.prescriptions;

import org.jspecify.annotations.Nullable;

/// A diagnosis, only ever the prescriber's: their ICD-10-CM code and their words. Nobody here writes one.
public record DirectedDiagnosis(@Nullable String code, String asReceived) {}
