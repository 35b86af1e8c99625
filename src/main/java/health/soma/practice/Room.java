package health.soma.practice;

import java.util.UUID;

/// A treatment room at a location.
public record Room(UUID id, UUID location, String name) {}
