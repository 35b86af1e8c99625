package health.soma.web;

/// A module's own script, loaded by the shell once the page stands. Every page works without it.
public record Script(String href) {}
