package health.soma.payers;

import org.jspecify.annotations.Nullable;

/// **From a certain visit on the payer must have said yes first.** R-44: visits are numbered from 1 over the claim or
/// the prescription (`per`); the first `freeVisits` need no authorization (0: every visit needs one), later ones do,
/// and after `notAfterVisit` none is to be had. Where `atHome` says so, a visit at the patient's home needs one from
/// the first. `askWith` is how to ask, in words.
public record Authorization(
        int freeVisits,
        Per per,
        @Nullable Integer notAfterVisit,
        boolean atHome,
        @Nullable String askWith,
        Authority authority) {

    public enum Need {
        NOT_NEEDED,
        NEEDED,
        /// The payer gives none for so late a visit.
        NO_MORE
    }

    /// @param visit the visit's number, the first being 1
    public Need at(int visit, boolean home) {
        if (notAfterVisit != null && visit > notAfterVisit) return Need.NO_MORE;
        return visit > freeVisits || (home && atHome) ? Need.NEEDED : Need.NOT_NEEDED;
    }
}
