package health.soma.security;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The practices this installation serves, each behind its front door: the host name it answers under.
@Service
public class Practices {

    /// The door that answers under every name no other door has.
    public static final String ANY_HOST = "*";

    private final PracticeStore store;

    Practices(PracticeStore store) {
        this.store = store;
    }

    public void found(Practice practice, String host) {
        store.found(practice, host);
    }

    public Optional<PracticeId> behind(String host) {
        return store.behind(host);
    }

    @Transactional(readOnly = true)
    public Practice current(PracticeId practice) {
        return store.find(practice).orElseThrow();
    }
}
