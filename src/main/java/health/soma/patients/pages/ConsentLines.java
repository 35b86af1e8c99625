package health.soma.patients.pages;

import health.soma.patients.Consents;
import health.soma.patients.OpenFile;
import health.soma.security.People;
import health.soma.security.Person;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The consents of a patient with the names of those who recorded them.
@Component
class ConsentLines {

    private final Consents consents;
    private final People people;

    ConsentLines(Consents consents, People people) {
        this.consents = consents;
        this.people = people;
    }

    List<ConsentLine> of(OpenFile file) {
        var names = people.all(file.practice()).stream().collect(Collectors.toMap(Person::id, Person::name));
        var today = consents.today(file);
        return consents.of(file).stream()
                .map(each -> new ConsentLine(each, today, names.getOrDefault(each.recordedBy(), "Soma")))
                .toList();
    }
}
