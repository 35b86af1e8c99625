package health.soma.prescriptions;

/// How adding a corrected version ended.
public sealed interface Amending {

    record Amended(Prescription prescription) implements Amending {}

    /// Somebody else has added a version since this one was read.
    record Outdated(int latest) implements Amending {}

    /// It is verified, and sessions are given under it: a change needs a new word of the prescriber.
    record AlreadyVerified(int version) implements Amending {}

    /// Nothing is verified yet that could be changed, renewed or stopped: what was read wrong is corrected.
    record NothingToSupersede() implements Amending {}

    /// Every further version says why.
    record NoReasonGiven() implements Amending {}
}
