package health.soma.anatomy;

import java.util.Set;

/// The patient's own side, never the observer's. There is no midline: a midline structure is halved.
public enum Side {
    LEFT("left"),
    RIGHT("right");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    /// As written in forms, in the database and in sentences: `left`, `right`.
    public String code() {
        return code;
    }

    public static Side of(String code) {
        for (var side : values()) {
            if (side.code.equals(code)) {
                return side;
            }
        }
        throw new IllegalArgumentException("no such side");
    }

    public static Set<Side> both() {
        return Set.of(LEFT, RIGHT);
    }

    @Override
    public String toString() {
        return code;
    }
}
