package health.soma.anatomy;

import java.util.List;

/// What a prescriber usually names: "shoulder", "low back". An area may lie in two groups.
public record AreaGroup(String code, String label, List<String> areas) {}
