package health.soma.prescriptions.pages;

import health.soma.patients.Patient;
import health.soma.prescriptions.Inbox;
import health.soma.prescriptions.Prescription;

/// A line of the inbox: the prescription, whose it is, and when it came in the practice's own time.
public record InboxLine(Inbox.Line line, Patient patient, String received) {

    public Prescription prescription() {
        return line.prescription();
    }

    public String href() {
        return "/patients/" + patient.id() + "/prescriptions/" + prescription().id();
    }

    /// "3 open points", or that it is ready.
    public String open() {
        return switch (line.openPoints()) {
            case 0 -> "ready to verify";
            case 1 -> "1 open point";
            default -> line.openPoints() + " open points";
        };
    }
}
