package health.soma.patients;

import health.soma.anatomy.AreaSide;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a patient consents to: being treated at all, and besides it each part of the body that needs a word of its own.
/// Every sensitive area belongs to exactly one kind; everyday areas are covered by the consent to be treated.
///
/// Breast, and gluteal cleft with perineum, are set apart by Washington (WAC 246-830-555 and -560); the others are the
/// house's own.
public enum ConsentKind {
    TREATMENT("Treatment", true),
    BREAST("Breast", true, "breast"),
    /// No area of it can be prescribed yet; the consent is kept all the same.
    GLUTEAL_CLEFT("Gluteal cleft and perineum", true, "pelvis-front"),
    CHEST("Chest", false, "chest"),
    ABDOMEN("Abdomen", false, "abdomen-upper", "abdomen-lower"),
    GROIN("Front of hip and inner thigh", false, "hip-front", "thigh-inner"),
    BUTTOCK("Buttock", false, "buttock");

    private final String label;
    private final boolean inWriting;
    private final Set<String> areas;

    ConsentKind(String label, boolean inWriting, String... areas) {
        this.label = label;
        this.inWriting = inWriting;
        this.areas = Set.of(areas);
    }

    /// The kind that treating this place needs besides the consent to be treated; empty for an everyday area.
    public static Optional<ConsentKind> neededFor(AreaSide place) {
        return Arrays.stream(values())
                .filter(kind -> kind.areas.contains(place.area()))
                .findFirst();
    }

    public String label() {
        return label;
    }

    /// Codes of the areas that need it.
    public Set<String> areas() {
        return areas;
    }

    /// Whether a spoken word is too little.
    public boolean inWriting() {
        return inWriting;
    }

    public boolean special() {
        return this != TREATMENT;
    }

    /// As written in the database and in forms.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ConsentKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
