package health.soma.scheduling;

import java.util.Locale;

/// How far an appointment has come. Cancelled and missed ones hold nobody's time and no session.
public enum Status {
    BOOKED,
    ARRIVED,
    IN_ROOM,
    DONE,
    CANCELLED,
    MISSED;

    public boolean live() {
        return this != CANCELLED && this != MISSED;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
