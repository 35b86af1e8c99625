package health.soma.site.pages;

import health.soma.practice.Therapist;
import health.soma.techniques.Technique;
import health.soma.techniques.Techniques;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A therapist as the public sees them, with the techniques whose certificates are valid today.
public record HeldTechniques(Therapist therapist, List<String> techniques) {

    static List<HeldTechniques> of(Techniques techniques, List<Therapist> therapists, LocalDate today) {
        return therapists.stream()
                .map(one -> new HeldTechniques(
                        one,
                        techniques.all().stream()
                                .filter(technique ->
                                        one.certified(technique.id(), today).isPresent())
                                .map(Technique::name)
                                .toList()))
                .toList();
    }

    /// "RO" for "Rosa Okafor, LMT"; a drawing of letters where others put a stock photograph.
    public String initials() {
        return Arrays.stream(therapist.name().split(",")[0].split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .limit(2)
                .collect(Collectors.joining());
    }
}
