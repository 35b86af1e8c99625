package health.soma.scheduling;

import java.util.Set;
import java.util.UUID;

/// A time that is really free: this therapist, in this very room.
///
/// @param lacking granted techniques, and areas that ask for training, for which the therapist has no valid
/// certificate on that day
/// @param cost what [Objective] says against it, whatever the other sessions are
record Candidate(LocalSpan span, UUID therapist, UUID room, Set<String> lacking, int cost) {

    Place place() {
        return new Place(span.day(), span.begins(), therapist, room);
    }
}
