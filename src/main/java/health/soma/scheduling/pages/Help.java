package health.soma.scheduling.pages;

/// What would let more sessions fit, and the wishes that ask for it.
public record Help(String sentence, String query) {}
