package health.soma.prescriptions.pages;

import health.soma.patients.Patient;
import health.soma.prescriptions.OverrideAsked;
import health.soma.prescriptions.OverrideWords;
import health.soma.security.Actor;

/// An exception with the names and moments a reader needs.
///
/// @param answer who said what and when; empty while it waits
/// @param answerable whether the reader may answer it
public record OverrideLine(
        OverrideAsked one, Patient patient, String askedBy, String askedAt, String answer, boolean answerable) {

    public String what() {
        return OverrideWords.of(one);
    }

    public String href() {
        return "/patients/" + patient.id() + "/prescriptions/" + one.prescription();
    }

    static boolean answerable(OverrideAsked one, Actor by) {
        return one.open()
                && health.soma.prescriptions.Overrides.mayAnswer(by)
                && !one.askedBy().equals(by.id());
    }
}
