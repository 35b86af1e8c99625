package health.soma.patients;

import health.soma.security.Actor;
import health.soma.security.PracticeId;

/// Proof that this person may see what was found and done in a patient's sessions, and that the opening has been
/// logged. Only [Charts#openChart] makes one.
public final class OpenChart {

    private final OpenFile file;

    OpenChart(OpenFile file) {
        this.file = file;
    }

    public OpenFile file() {
        return file;
    }

    public PatientId patient() {
        return file.patient();
    }

    public Actor by() {
        return file.by();
    }

    public PracticeId practice() {
        return file.practice();
    }
}
