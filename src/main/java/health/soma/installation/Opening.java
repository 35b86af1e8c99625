package health.soma.installation;

import health.soma.database.InPractice;
import health.soma.demo.Demonstration;
import health.soma.security.People;
import health.soma.security.Person;
import health.soma.security.Practice;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.security.Role;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Before the first page is answered: gives an empty database its practice. With the demonstration switched off it has
/// one invited owner and nothing else; there is no default account.
@Component
@ConditionalOnBooleanProperty(name = "soma.load", matchIfMissing = true)
class Opening implements SmartInitializingSingleton {

    private final boolean demonstrate;
    private final Practices practices;
    private final People people;
    private final Demonstration demonstration;

    Opening(
            @Value("${soma.demo:true}") boolean demonstrate,
            Practices practices,
            People people,
            Demonstration demonstration) {
        this.demonstrate = demonstrate;
        this.practices = practices;
        this.people = people;
        this.demonstration = demonstration;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var found = practices.behind(Practices.ANY_HOST);
        if (demonstrate) {
            if (found.isEmpty()) demonstration.found();
            // A load that was cut short left no person behind, since it is one transaction: it is simply done again.
            if (found.isEmpty() || demonstration.wasCutShort(found.get())) demonstration.load();
        } else if (found.isEmpty()) {
            var practice =
                    new Practice(new PracticeId(UUID.randomUUID()), "My practice", ZoneId.systemDefault(), false);
            practices.found(practice, Practices.ANY_HOST);
            InPractice.run(
                    practice.id().value(),
                    () -> people.add(
                            practice.id(), new Person(UUID.randomUUID(), "Owner", Role.OWNER, "owner@localhost")));
        }
    }
}
