package health.soma.security;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of a practice.
@Service
@Transactional
public class People {

    private final PersonStore store;
    private final Clock clock;

    People(PersonStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void add(PracticeId practice, Person person) {
        store.add(practice, person, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Person> all(PracticeId practice) {
        return store.all(practice);
    }

    @Transactional(readOnly = true)
    public List<Person> withRole(PracticeId practice, Role role) {
        return store.all(practice).stream()
                .filter(person -> person.role() == role)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PracticeId practice, UUID id) {
        return store.find(practice, id);
    }
}
