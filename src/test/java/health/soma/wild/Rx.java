package health.soma.wild;

import health.soma.patients.OpenFile;
import health.soma.prescriptions.PrescriptionId;

/// An order that came in on a way, and how its verification ended.
record Rx(Way way, OpenFile file, PrescriptionId id, Outcome verified) {

    String path() {
        return "/patients/%s/prescriptions/%s".formatted(file.patient(), id);
    }

    Rx granted() {
        verified.isDone();
        return this;
    }
}
