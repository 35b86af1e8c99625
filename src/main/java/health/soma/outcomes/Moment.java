package health.soma.outcomes;

/// When in a session or a course a score was taken.
public enum Moment {
    BEFORE("before"),
    AFTER("after"),
    START("start"),
    RE_EVALUATION("re-evaluation"),
    END("end");

    private final String code;

    Moment(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Moment of(String code) {
        for (var moment : values()) {
            if (moment.code.equals(code)) {
                return moment;
            }
        }
        throw new IllegalArgumentException("no such moment");
    }
}
