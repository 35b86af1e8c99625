package health.soma.outcomes;

import java.util.UUID;

/// Something the patient wants to be able to do, in their own words; the same at every re-test.
public record Activity(UUID id, int position, String name) {

    /// Activities a patient may name for one course.
    public static final int MOST = 5;
}
