package health.soma.prescriptions;

/// A part of an order that no field of ours holds: shown to a person, never dropped.
public record Unplaced(String part, String asReceived) {}
