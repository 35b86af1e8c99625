package health.soma.scheduling;

import health.soma.preflight.Light;

/// How an attempt to propose a course ended: a plan, whole or impossible, or a prescription that grants nothing yet.
public sealed interface Proposing {

    /// The light is that of all proposed sessions together.
    record Planned(Planning plan, Grant grant, House house, Light light) implements Proposing {}

    /// The prescription is not verified, so it grants nothing to book.
    record NotCompiled() implements Proposing {}
}
