package health.soma.site.pages;

import health.soma.practice.Therapist;
import health.soma.techniques.Technique;
import health.soma.techniques.Techniques;
import java.time.LocalDate;
import java.util.List;

/// One of the seven techniques, with those who hold a certificate for it that is valid today.
public record TaughtTechnique(Technique technique, List<String> therapists) {

    static List<TaughtTechnique> all(Techniques techniques, List<Therapist> therapists, LocalDate today) {
        return techniques.core().stream()
                .map(technique -> new TaughtTechnique(
                        technique,
                        therapists.stream()
                                .filter(one ->
                                        one.certified(technique.id(), today).isPresent())
                                .map(Therapist::name)
                                .toList()))
                .toList();
    }
}
