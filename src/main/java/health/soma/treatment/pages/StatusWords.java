package health.soma.treatment.pages;

import health.soma.scheduling.Status;
import health.soma.treatment.DayEntry;
import java.time.LocalDate;

/// What became of an appointment, as a word and a look.
public final class StatusWords {

    private StatusWords() {}

    public static String of(DayEntry entry) {
        return entry.signed()
                ? "signed"
                : switch (entry.appointment().status()) {
                    case BOOKED -> "booked";
                    case ARRIVED -> "arrived";
                    case IN_ROOM -> "in room";
                    case DONE -> "done";
                    case CANCELLED -> "cancelled";
                    case MISSED -> "missed";
                };
    }

    public static String look(DayEntry entry) {
        return switch (entry.appointment().status()) {
            case DONE -> "badge-ok";
            case ARRIVED, IN_ROOM -> "badge-info";
            case CANCELLED, MISSED -> "badge-stop";
            case BOOKED -> "";
        };
    }

    /// Whether it makes sense to offer "Start session"; the rule itself stands at R-29.
    public static boolean startable(DayEntry entry, LocalDate today) {
        var status = entry.appointment().status();
        return !entry.appointment().day().isAfter(today) && status != Status.CANCELLED && status != Status.MISSED;
    }
}
