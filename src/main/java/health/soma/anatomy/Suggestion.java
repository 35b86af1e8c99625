package health.soma.anatomy;

import java.util.Set;

/// A place that somebody's words may mean. A person confirms it; nothing applies it. No side means that none was said.
public record Suggestion(String code, String label, Set<Side> sides) {}
