package health.soma.prescriptions;

import health.soma.anatomy.Side;
import java.util.Locale;
import java.util.Set;

/// Which of the patient's sides an order names.
public enum Laterality {
    LEFT(Set.of(Side.LEFT)),
    RIGHT(Set.of(Side.RIGHT)),
    BOTH(Side.both());

    private final Set<Side> sides;

    Laterality(Set<Side> sides) {
        this.sides = sides;
    }

    public Set<Side> sides() {
        return sides;
    }

    /// As written in forms and in the database: `left`, `right`, `both`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Laterality of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
