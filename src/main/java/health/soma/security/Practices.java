package health.soma.security;

import java.util.List;
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

    /// Every practice that has a front door, for work that is done for all of them in turn.
    public List<PracticeId> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Practice current(PracticeId practice) {
        return store.find(practice).orElseThrow();
    }
}
