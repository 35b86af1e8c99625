package health.soma.scheduling.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One number of a series in the model, and what became of it.
final class Line {

    enum State {
        FREE,
        RESERVED,
        USED,
        FORFEITED,
        ADJUSTED,
        WITHDRAWN;

        boolean spent() {
            return this == USED || this == FORFEITED || this == ADJUSTED;
        }
    }

    State state = State.FREE;
    int version;

    @Nullable
    UUID appointment;

    @Nullable
    LocalDate day;

    @Nullable
    Claim claim;

    @Nullable
    Integer visit;

    Line(int version) {
        this.version = version;
    }

    boolean holds(Claim ofClaim, int number) {
        return claim == ofClaim && visit != null && visit == number && (state == State.RESERVED || state == State.USED);
    }

    void reserve(Issued under, Visitation one) {
        state = State.RESERVED;
        version = under.version;
        appointment = one.id;
        day = one.day;
        claim = under.claim;
        visit = null;
        if (claim != null) {
            if (claim.asksForAuthorization()) visit = claim.freeVisit(one.day).orElse(null);
            if (!claim.lines.contains(this)) claim.lines.add(this);
        }
    }

    /// Puts everything back as it is now.
    Runnable remembered() {
        var asItWas = new Line(version);
        asItWas.state = state;
        asItWas.appointment = appointment;
        asItWas.day = day;
        asItWas.visit = visit;
        return () -> {
            state = asItWas.state;
            appointment = asItWas.appointment;
            day = asItWas.day;
            visit = asItWas.visit;
        };
    }

    void free(boolean stillGranted) {
        state = stillGranted ? State.FREE : State.WITHDRAWN;
        appointment = null;
        day = null;
        visit = null;
    }
}
