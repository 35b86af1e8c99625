package health.soma.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A person who treats, with every certificate held, past ones too.
public record Therapist(UUID id, String name, String credentials, String about, List<Certificate> certificates) {

    public Therapist {
        certificates = List.copyOf(certificates);
    }

    /// The certificate for this technique that is valid on this day; of several, the one that lasts longest.
    public Optional<Certificate> certified(String technique, LocalDate day) {
        return certificates.stream()
                .filter(one -> one.technique().equals(technique) && one.validOn(day))
                .max(java.util.Comparator.comparing(Certificate::until));
    }
}
