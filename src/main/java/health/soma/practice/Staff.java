package health.soma.practice;

import health.soma.security.PracticeId;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/// The therapists and what they are certified in.
@org.springframework.stereotype.Service
@Transactional
public class Staff {

    private final StaffStore store;

    Staff(StaffStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public List<Therapist> therapists(PracticeId practice) {
        return store.therapists(practice);
    }

    /// Makes a person of the practice one of its therapists, with these certificates.
    public void add(PracticeId practice, Therapist therapist) {
        store.add(practice, therapist);
        therapist.certificates().forEach(one -> store.add(practice, one));
    }

    public void add(PracticeId practice, Certificate certificate) {
        store.add(practice, certificate);
    }
}
