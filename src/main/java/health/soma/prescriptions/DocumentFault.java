package health.soma.prescriptions;

/// Why a document is not taken.
public enum DocumentFault {
    EMPTY,
    TOO_LARGE,
    /// None of the kinds we keep: PDF, PNG, JPEG, FHIR.
    KIND_UNKNOWN,
    /// Its content is not of the kind it claims to be.
    NOT_WHAT_IT_CLAIMS
}
