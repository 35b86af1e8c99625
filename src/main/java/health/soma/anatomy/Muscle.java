package health.soma.anatomy;

import org.jspecify.annotations.Nullable;

/// A muscle; it may lie in several areas. `uberon` is its id in the Uberon ontology, where it has one.
public record Muscle(String id, String name, @Nullable String uberon) {}
