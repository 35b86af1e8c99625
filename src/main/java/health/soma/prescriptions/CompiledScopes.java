package health.soma.prescriptions;

import health.soma.security.PracticeId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the scopes of many prescriptions at once, for lists that name no patient.
@Service
@Transactional(readOnly = true)
public class CompiledScopes {

    private final CompiledScopeStore store;

    CompiledScopes(CompiledScopeStore store) {
        this.store = store;
    }

    /// Every verified version of these prescriptions.
    public List<CompiledScope> of(PracticeId practice, Collection<PrescriptionId> prescriptions) {
        return prescriptions.isEmpty() ? List.of() : store.of(practice, prescriptions);
    }
}
