package health.soma.scheduling.ledger;

import java.time.LocalDate;
import java.util.UUID;

/// An appointment in the model. `slot` is one of a few half hours of the day that no other test uses.
final class Visitation {

    enum Status {
        BOOKED,
        DONE,
        GONE
    }

    final UUID id;
    final Course course;
    final UUID therapist;
    final UUID room;
    final LocalDate day;
    final String slot;
    Status status = Status.BOOKED;
    int version;
    int number;
    int place;

    Visitation(UUID id, Course course, UUID therapist, UUID room, LocalDate day, String slot) {
        this.id = id;
        this.course = course;
        this.therapist = therapist;
        this.room = room;
        this.day = day;
        this.slot = slot;
    }

    Visitation at(int ofVersion, int ofNumber, int ofPlace) {
        version = ofVersion;
        number = ofNumber;
        place = ofPlace;
        return this;
    }

    boolean live() {
        return status != Status.GONE;
    }

    LocalDate week() {
        return Issued.weekOf(day);
    }
}
