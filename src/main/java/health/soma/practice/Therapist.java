package health.soma.practice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A person who treats, with every certificate held, the licence among them, past and withdrawn ones too.
public record Therapist(UUID id, String name, String credentials, String about, List<Certificate> certificates) {

    public Therapist {
        certificates = List.copyOf(certificates);
    }

    /// The certificate for this technique that is valid on this day; of several, the one that lasts longest.
    public Optional<Certificate> certified(String technique, LocalDate day) {
        return certificates.stream()
                .filter(one -> one.isFor(technique) && one.validOn(day))
                .max(Comparator.comparing(Certificate::lastDay));
    }

    /// The licence valid on this day, see [TreatOnlyAsCertified].
    public Optional<Certificate> licensed(LocalDate day) {
        return TreatOnlyAsCertified.licence(certificates, day);
    }
}
