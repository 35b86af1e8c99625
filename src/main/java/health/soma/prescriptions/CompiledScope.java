package health.soma.prescriptions;

import java.util.Set;

/// With which techniques and in which areas, on whichever side, one compiled version may be carried out.
public record CompiledScope(PrescriptionId prescription, int version, Set<String> techniques, Set<String> areas) {}
