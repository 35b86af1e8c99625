package health.soma.practice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person who treats, with every certificate held, the licence among them, past and withdrawn ones too.
///
/// @param gender as the therapist says it; null when they have said nothing
public record Therapist(
        UUID id,
        String name,
        String credentials,
        String about,
        List<Certificate> certificates,
        @Nullable Gender gender) {

    public Therapist {
        certificates = List.copyOf(certificates);
    }

    public Therapist(UUID id, String name, String credentials, String about, List<Certificate> certificates) {
        this(id, name, credentials, about, certificates, null);
    }

    public Therapist saying(@Nullable Gender own) {
        return new Therapist(id, name, credentials, about, certificates, own);
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
