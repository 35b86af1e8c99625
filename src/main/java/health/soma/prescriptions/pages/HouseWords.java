package health.soma.prescriptions.pages;

import health.soma.patients.OpenFile;
import health.soma.prescriptions.Version;
import health.soma.security.People;
import health.soma.security.Person;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.web.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who did something and when, in words: the names of the practice's people and the practice's own time.
@Component
class HouseWords {

    private final People people;
    private final Practices practices;

    HouseWords(People people, Practices practices) {
        this.people = people;
        this.practices = practices;
    }

    List<VersionLine> named(OpenFile file, List<Version> versions, Map<Integer, List<String>> changes) {
        var names = people.all(file.practice()).stream().collect(Collectors.toMap(Person::id, Person::name));
        return versions.stream()
                .map(each -> new VersionLine(
                        each,
                        Optional.ofNullable(each.by()).map(names::get).orElse("Soma"),
                        moment(file, each.at()),
                        changes.getOrDefault(each.number(), List.of())))
                .toList();
    }

    String moment(OpenFile file, Instant at) {
        return moment(file.practice(), at);
    }

    /// "23 Nov 2026, 10:00"
    String moment(PracticeId practice, Instant at) {
        var there = at.atZone(practices.current(practice).zone());
        return Words.day(there.toLocalDate()) + ", " + Words.time(there.toLocalTime());
    }
}
