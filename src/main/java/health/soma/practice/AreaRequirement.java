package health.soma.practice;

/// That an area may be treated only by somebody with this many hours of training for it, and who says so.
public record AreaRequirement(String area, int hours, String source) {}
