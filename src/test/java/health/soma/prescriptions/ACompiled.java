package health.soma.prescriptions;

import health.soma.anatomy.AreaSide;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// A compiled order for tests that need no database: one to two sessions a week of thirty minutes, by dates alone.
public final class ACompiled {

    private ACompiled() {}

    public static Compiled order(
            PrescriptionId id,
            int sessions,
            Compiled.Pace pace,
            Term term,
            Set<AreaSide> scope,
            Set<String> techniques,
            List<Entitlement> entitlements) {
        return new Compiled(
                id,
                1,
                VersionKind.ORIGINAL,
                sessions,
                pace,
                term,
                Compiled.Reign.from(term.validFrom()),
                Payer.none(),
                scope,
                techniques,
                entitlements);
    }

    public static Compiled order(
            PrescriptionId id,
            int sessions,
            LocalDate from,
            LocalDate until,
            Set<AreaSide> scope,
            Set<String> techniques,
            List<Entitlement> entitlements) {
        return order(
                id, sessions, new Compiled.Pace(30, 1, 2, 1), Term.plain(from, until), scope, techniques, entitlements);
    }
}
