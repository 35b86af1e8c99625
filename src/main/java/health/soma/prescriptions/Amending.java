package health.soma.prescriptions;

/// How adding a corrected version ended.
public sealed interface Amending {

    record Amended(Prescription prescription) implements Amending {}

    /// Somebody else has added a version since this one was read.
    record Outdated(int latest) implements Amending {}

    /// It is verified, and sessions are given under it: a change needs a new order of the prescriber.
    record AlreadyVerified(int version) implements Amending {}

    /// A correction says why.
    record NoReasonGiven() implements Amending {}
}
