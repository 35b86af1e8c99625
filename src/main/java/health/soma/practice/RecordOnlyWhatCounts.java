package health.soma.practice;

import health.soma.practice.Recording.Fault;
import health.soma.techniques.Techniques;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// **Only a certificate that counts is recorded.** Somebody issued it, it has not ended yet, it is for a technique of
/// ours, an area that asks for training, with the hours asked for, or a licence.
///
/// Source: house rule R-63 (docs/rules.md). An old certificate would make a past treatment look better than it was, so
/// what has ended is not recorded afterwards.
final class RecordOnlyWhatCounts {

    private RecordOnlyWhatCounts() {}

    static List<Fault> faults(Certificate certificate, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (certificate.issuedBy().isBlank()) faults.add(new Fault.NobodyNamed());
        if (certificate.issuedBy().length() > 200 || certificate.number().length() > 100)
            faults.add(new Fault.TooLong());
        if (certificate.until().isBefore(today)) faults.add(new Fault.EndedAlready(certificate.until()));
        switch (certificate.subject()) {
            case Subject.Technique(var id) -> {
                if (Techniques.standard().technique(id).isEmpty()) faults.add(new Fault.UnknownTechnique());
            }
            case Subject.Area(var area, var hours) ->
                AreaRequirements.of(area)
                        .ifPresentOrElse(
                                required -> {
                                    if (hours < required.hours()) faults.add(new Fault.TooFewHours(hours, required));
                                },
                                () -> faults.add(new Fault.NoTrainingAsked()));
            case Subject.Licence() -> {}
        }
        return faults;
    }
}
