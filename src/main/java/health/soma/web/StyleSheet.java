package health.soma.web;

/// A module's own style sheet, linked by the shell after the house's.
public record StyleSheet(String href) {}
