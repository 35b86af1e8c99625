package health.soma.scheduling;

import health.soma.preflight.Light;

/// How an attempt to propose a course ended: a plan, whole or impossible, or a prescription that grants nothing yet.
public sealed interface Proposing {

    /// The light is that of all sessions of the chosen proposal together.
    ///
    /// @param by what the chosen proposal puts first
    /// @param weighed how the practice weighs, which led to the first of the proposals
    record Planned(Proposals proposals, Weighing by, WeightVersion weighed, Grant grant, House house, Light light)
            implements Proposing {

        /// The chosen proposal, or why there is none.
        public Planning plan() {
            return proposals.by(by);
        }
    }

    /// The prescription is not verified, so it grants nothing to book.
    record NotCompiled() implements Proposing {}
}
