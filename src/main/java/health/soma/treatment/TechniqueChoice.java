package health.soma.treatment;

import health.soma.prescriptions.Compiled;
import health.soma.techniques.Technique;
import java.time.LocalDate;
import java.util.List;

/// What a technique is to this therapist, on this day, under this prescription. A technique that is prescribed and not
/// offered says why.
public record TechniqueChoice(String technique, boolean certified, LocalDate day) {

    /// Every technique the prescription allows, in the order of the vocabulary.
    static List<TechniqueChoice> of(Compiled compiled, Grounds grounds, List<Technique> all) {
        return all.stream()
                .map(Technique::id)
                .filter(compiled::allows)
                .map(id -> new TechniqueChoice(id, grounds.certificate(id).isPresent(), grounds.day()))
                .toList();
    }
}
