package health.soma.scheduling;

/// How a practice weighs, and which time it set that. Version 0 is what it was shipped with.
public record WeightVersion(int version, Weights weights) {

    /// A practice sets each weight from 0 to this.
    public static final int MOST = 1000;

    static final WeightVersion SHIPPED = new WeightVersion(0, Weights.SHIPPED);
}
