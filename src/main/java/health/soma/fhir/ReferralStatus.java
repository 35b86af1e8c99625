package health.soma.fhir;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/// Where a referral stands, in the words that other systems share: the code system of HL7's guide for bidirectional
/// services referrals (BSeR), and the status of the FHIR task that goes with each. All its words are here; which of
/// them follow from what happens in this house, R-78 says.
public enum ReferralStatus {
    CREATED("2.0", "Service Request Created", "received, not yet verified", TaskStatus.RECEIVED),
    ACCEPTED("3.0", "Service Request Accepted", "accepted", TaskStatus.ACCEPTED),
    DECLINED("4.0", "Service Request Declined", "declined", TaskStatus.REJECTED),
    SCHEDULED("5.1.1", "Service Request Event Scheduled", "a session is booked", TaskStatus.INPROGRESS),
    UNATTENDED("5.1.2", "Scheduled Service Request Event Unattended", "a session was missed", TaskStatus.INPROGRESS),
    EVENT_CANCELLED(
            "5.1.3", "Scheduled Service Request Event Cancelled", "a session was cancelled", TaskStatus.INPROGRESS),
    EVENT_COMPLETED("5.1.4", "Service Request Event Completed", "a session was given", TaskStatus.INPROGRESS),
    CANCELLATION_REQUESTED(
            "5.2", "Service Request Cancellation Requested", "the prescriber asks to stop", TaskStatus.INPROGRESS),
    CANCELLED("6.0", "Service Request Fulfillment Cancelled", "stopped", TaskStatus.CANCELLED),
    COMPLETED("7.0", "Service Request Fulfillment Completed", "every session is given", TaskStatus.COMPLETED);

    public static final String SYSTEM = "http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS";

    private final String code;
    private final String display;
    private final String plainly;
    private final TaskStatus task;

    ReferralStatus(String code, String display, String plainly, TaskStatus task) {
        this.code = code;
        this.display = display;
        this.plainly = plainly;
        this.task = task;
    }

    public String code() {
        return code;
    }

    public String display() {
        return display;
    }

    /// As this house would say it: "a session was missed".
    public String plainly() {
        return plainly;
    }

    /// Not yet given, refused, or at an end: how a FHIR task itself stands. A session that is cancelled or given ends
    /// neither the order nor the task.
    TaskStatus task() {
        return task;
    }

    Coding coding() {
        return new Coding(SYSTEM, code, display);
    }
}
