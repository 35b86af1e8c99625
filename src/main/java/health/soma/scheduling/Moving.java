package health.soma.scheduling;

/// How an attempt to move an appointment through its day ended.
public sealed interface Moving {

    record Moved(Appointment appointment) implements Moving {}

    /// It has come further, or elsewhere, meanwhile.
    record NotFrom(Status status, Status wanted) implements Moving {}

    /// Cancelling needs a reason.
    record NoReason() implements Moving {}
}
