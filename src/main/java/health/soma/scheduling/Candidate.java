package health.soma.scheduling;

import java.util.Set;
import java.util.UUID;

/// A time that is really free: this therapist, in this very room.
///
/// @param lacking granted techniques, and areas that ask for training, for which the therapist has no valid
/// certificate on that day
/// @param quartersOff quarters of an hour between it and the time the patient likes best
record Candidate(LocalSpan span, UUID therapist, UUID room, Set<String> lacking, int quartersOff) {

    Place place() {
        return new Place(span.day(), span.begins(), therapist, room);
    }
}
