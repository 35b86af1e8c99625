package health.soma.practice;

import health.soma.security.PracticeId;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/// What can be booked here.
@org.springframework.stereotype.Service
@Transactional
public class Services {

    private final ServiceStore store;

    Services(ServiceStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public List<Service> services(PracticeId practice) {
        return store.services(practice);
    }

    public void add(PracticeId practice, Service service) {
        store.add(practice, service);
    }
}
