package health.soma.scheduling;

/// How an attempt to propose a course ended: a plan, whole or impossible, or a prescription that grants nothing yet.
public sealed interface Proposing {

    record Planned(Planning plan, Grant grant, House house) implements Proposing {}

    /// The prescription is not verified, so it grants nothing to book.
    record NotCompiled() implements Proposing {}
}
