package health.soma.courses;

import health.soma.prescriptions.Standing;

/// **A renewal is prepared two visits before the last.** R-76: it is due as soon as something was given and at most two
/// granted sessions are not given yet, booked or not. Then the prescriber's answer can arrive before a gap does.
public final class RenewInTime {

    public static final int VISITS_BEFORE_THE_LAST = 2;

    private RenewInTime() {}

    public static boolean due(Standing of) {
        return !of.given().isEmpty() && notGiven(of) <= VISITS_BEFORE_THE_LAST;
    }

    /// Granted, and neither given nor counted as spent.
    public static int notGiven(Standing of) {
        return of.left() + of.booked().size() + of.leftBehind().size();
    }
}
