package health.soma.prescriptions.pages;

import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.prescriptions.OverrideAsked;
import health.soma.prescriptions.Overrides;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.Actor;
import health.soma.security.People;
import health.soma.security.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts names and moments to exceptions. A patient whom the reader may not know of leaves no line.
@Component
class OverrideLines {

    private final Overrides overrides;
    private final Patients patients;
    private final People people;
    private final HouseWords words;

    OverrideLines(Overrides overrides, Patients patients, People people, HouseWords words) {
        this.overrides = overrides;
        this.patients = patients;
        this.people = people;
        this.words = words;
    }

    List<OverrideLine> of(OpenFile file, PrescriptionId prescription) {
        return of(file.by(), overrides.of(file, prescription));
    }

    List<OverrideLine> of(Actor by, List<OverrideAsked> some) {
        var names = people.all(by.practice()).stream().collect(Collectors.toMap(Person::id, Person::name));
        var known = patients.named(some.stream().map(OverrideAsked::patient).toList(), by);
        return some.stream()
                .flatMap(one -> Stream.ofNullable(known.get(one.patient()))
                        .map(patient -> new OverrideLine(
                                one,
                                patient,
                                name(names, one.askedBy()),
                                words.moment(by.practice(), one.askedAt()),
                                answer(by, one, names),
                                OverrideLine.answerable(one, by))))
                .toList();
    }

    /// "approved by Margaret Chen, 23 Nov 2026, 10:00: for this once"
    private String answer(Actor by, OverrideAsked one, Map<UUID, String> names) {
        return one.answer()
                .map(said -> "%s by %s, %s%s"
                        .formatted(
                                said.approved() ? "approved" : "declined",
                                name(names, said.by()),
                                words.moment(by.practice(), said.at()),
                                said.words().isEmpty() ? "" : ": " + said.words()))
                .orElse("");
    }

    /// Who has left the practice since is named no more by its list of people.
    private static String name(Map<UUID, String> names, UUID person) {
        return names.getOrDefault(person, "somebody who has left");
    }
}
