package health.soma.prescriptions;

import java.util.UUID;

/// Somebody who may prescribe, known to this practice by their NPI.
public record Prescriber(UUID id, Npi npi, String family, String given, String credentials, String phone, String fax) {

    /// "Jane Doe, MD".
    public String name() {
        return NewPrescriber.name(given, family, credentials);
    }
}
