package health.soma.scheduling;

import java.util.EnumSet;
import java.util.Set;

/// **An appointment goes through its day in order.** R-26: booked, arrived, in the room, done. It may be cancelled
/// until the patient is in the room, and missed only while the patient has not come. What is done, cancelled or missed
/// stays so.
final class GoThroughTheDayInOrder {

    private GoThroughTheDayInOrder() {}

    static Set<Status> before(Status status) {
        return switch (status) {
            case BOOKED -> EnumSet.noneOf(Status.class);
            case ARRIVED -> EnumSet.of(Status.BOOKED);
            case IN_ROOM -> EnumSet.of(Status.BOOKED, Status.ARRIVED);
            case DONE -> EnumSet.of(Status.BOOKED, Status.ARRIVED, Status.IN_ROOM);
            case CANCELLED -> EnumSet.of(Status.BOOKED, Status.ARRIVED);
            case MISSED -> EnumSet.of(Status.BOOKED);
        };
    }

    static boolean allows(Status from, Status to) {
        return before(to).contains(from);
    }
}
