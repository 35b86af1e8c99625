package health.soma.patients.pages;

import health.soma.patients.ConsentKind;
import health.soma.patients.Consents;
import health.soma.patients.OpenFile;
import health.soma.patients.Screening;
import health.soma.patients.Screenings;
import health.soma.patients.spi.ChartSection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the patient consented to, and whether they were asked today what is new.
@Component
class ConsentsSection implements ChartSection {

    private final ConsentLines lines;
    private final Consents consents;
    private final Screenings screenings;

    ConsentsSection(ConsentLines lines, Consents consents, Screenings screenings) {
        this.lines = lines;
        this.consents = consents;
        this.screenings = screenings;
    }

    @Override
    public String title() {
        return "Consents";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public Optional<Part> part(OpenFile file) {
        var newest = newest(lines.of(file));
        return Optional.of(new Part(
                "patients/consentsOfPatient",
                Map.of(
                        "patient", file.patient(),
                        "lines", newest,
                        "treatable",
                                newest.stream()
                                        .anyMatch(line ->
                                                line.stands() && line.consent().kind() == ConsentKind.TREATMENT),
                        "asked",
                                screenings
                                        .on(file, consents.today(file))
                                        .map(Screening::answer)
                                        .map(Screening.Answer::label)
                                        .orElse(""))));
    }

    /// One line a kind: the one that stands, else the last.
    private static List<ConsentLine> newest(List<ConsentLine> all) {
        var shown = new ArrayList<ConsentLine>();
        for (var kind : EnumSet.allOf(ConsentKind.class)) {
            var ours =
                    all.stream().filter(line -> line.consent().kind() == kind).toList();
            ours.stream()
                    .filter(ConsentLine::stands)
                    .findFirst()
                    .or(() -> ours.stream().findFirst())
                    .ifPresent(shown::add);
        }
        return shown;
    }
}
