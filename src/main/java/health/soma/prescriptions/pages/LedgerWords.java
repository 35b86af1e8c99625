package health.soma.prescriptions.pages;

import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.prescriptions.LedgerEntry;
import health.soma.security.People;
import health.soma.security.Person;
import health.soma.web.Screens;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the ledger's page needs to speak: names, moments and the screens it is shown on.
@Component
record LedgerWords(HouseWords house, People people, Patients patients, Screens screens) {

    List<LedgerLineView> lines(OpenFile file, List<LedgerEntry> entries) {
        var names = people.all(file.practice()).stream().collect(Collectors.toMap(Person::id, Person::name));
        return entries.stream()
                .map(each -> new LedgerLineView(
                        each,
                        house.moment(file, each.at()),
                        each.by().map(names::get).orElse("Soma")))
                .toList();
    }
}
