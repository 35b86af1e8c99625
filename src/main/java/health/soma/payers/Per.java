package health.soma.payers;

/// What a count runs over. A claim may hold several prescriptions, a patient several claims.
public enum Per {
    PRESCRIPTION,
    CLAIM,
    PATIENT
}
