package health.soma.prescriptions.pages;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.prescriptions.CompiledWords;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.ProposeThePrescription;
import health.soma.prescriptions.ProposeThePrescription.Against;
import health.soma.prescriptions.ProposeThePrescription.Candidate;
import health.soma.prescriptions.ProposeThePrescription.Wanted;
import health.soma.security.May;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.techniques.Techniques;
import health.soma.web.Screens;
import health.soma.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Which of a patient's prescriptions a visit belongs to: what is to be treated, how and who pays tells them apart.
@Controller
class ChoicePages {

    private final Prescriptions prescriptions;
    private final Patients patients;
    private final FormAids aids;
    private final Practices practices;
    private final Screens screens;
    private final Clock clock;

    ChoicePages(
            Prescriptions prescriptions,
            Patients patients,
            FormAids aids,
            Practices practices,
            Screens screens,
            Clock clock) {
        this.prescriptions = prescriptions;
        this.patients = patients;
        this.aids = aids;
        this.practices = practices;
        this.screens = screens;
        this.clock = clock;
    }

    @May({Role.OWNER, Role.FRONT_DESK})
    @GetMapping("/patients/{patient}/prescriptions/choice")
    View choose(
            OpenFile file,
            @RequestParam(defaultValue = "") List<String> places,
            @RequestParam(defaultValue = "") List<String> techniques,
            @RequestParam(defaultValue = "") String pack) {
        var today = LocalDate.ofInstant(
                clock.instant(), practices.current(file.practice()).zone());
        var wanted = new Wanted(today, areas(places), known(techniques), pack);
        var candidates = prescriptions.of(file).stream()
                .flatMap(each -> prescriptions.compiledToBook(file, each.id()).stream()
                        .map(compiled -> new Candidate(each.number(), compiled)))
                .toList();
        var lines = ProposeThePrescription.choose(candidates, wanted).stream()
                .map(each -> new ChoiceLine(
                        each.candidate().number(),
                        "/patients/" + file.patient() + "/prescriptions/"
                                + each.candidate().compiled().id(),
                        CompiledWords.of(each.candidate().compiled()),
                        each.candidate().compiled().left(),
                        each.against().stream().map(ChoicePages::sentence).toList()))
                .toList();
        return screens.show(
                "Which prescription",
                "prescriptions/choice",
                Map.of(
                        "patient",
                        patients.of(file),
                        "wanted",
                        wanted,
                        "packs",
                        aids.of(file, FilledForm.blank(new java.util.UUID(0, 0)))
                                .packs(),
                        "lines",
                        lines));
    }

    /// What cannot be read is not asked for.
    private static Set<AreaSide> areas(List<String> places) {
        return places.stream()
                .filter(each -> each.matches("[A-Z_]+\\.(left|right)"))
                .map(AreaSide::of)
                .filter(each -> Anatomy.standard().knows(each.area()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> known(List<String> techniques) {
        return techniques.stream()
                .filter(each -> Techniques.standard().all().stream()
                        .anyMatch(one -> one.id().equals(each)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String sentence(Against against) {
        return switch (against) {
            case Against.NotInForce(LocalDate from, LocalDate until) ->
                "It is in force from %s until %s.".formatted(Words.day(from), Words.day(until));
            case Against.NothingLeft() -> "No session is left to book.";
            case Against.NotCovered(var areas) -> "It does not cover " + CompiledWords.places(areas) + ".";
            case Against.NotAllowed(var techniques) ->
                "It does not allow "
                        + techniques.stream().map(Techniques.standard()::name).collect(Collectors.joining(", ")) + ".";
            case Against.OtherPayer() -> "Another payer's rules hold for it.";
        };
    }
}
