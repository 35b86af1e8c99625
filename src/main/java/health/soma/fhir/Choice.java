package health.soma.fhir;

import health.soma.patients.PatientId;

/// What a person decided about one order of a file.
public sealed interface Choice {

    /// It is for somebody who is a patient already.
    record Existing(PatientId patient) implements Choice {}

    /// It is for somebody new, who is registered as the file names them.
    record SomebodyNew() implements Choice {}

    /// It is not taken in now.
    record LeaveOut() implements Choice {}
}
