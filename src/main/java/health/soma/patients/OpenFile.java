package health.soma.patients;

import health.soma.security.Actor;
import health.soma.security.PracticeId;

/// Proof that this person may see a patient's file (who they are, what was prescribed, when they come), and that the
/// opening has been logged. What was found and done in the treatment room is not in the file: see [OpenChart].
///
/// Only [Charts] makes one. A door that reads or writes patient data asks for an open file or chart, not for a
/// patient's
/// id, so a forgotten permission check does not compile.
public final class OpenFile {

    private final PatientId patient;
    private final Actor by;

    OpenFile(PatientId patient, Actor by) {
        this.patient = patient;
        this.by = by;
    }

    public PatientId patient() {
        return patient;
    }

    public Actor by() {
        return by;
    }

    public PracticeId practice() {
        return by.practice();
    }
}
