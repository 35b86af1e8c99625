package health.soma.practice;

import health.soma.security.PracticeId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/// Where and when the practice works: locations with their opening hours, rooms, and the therapists' weekly shifts.
@org.springframework.stereotype.Service
@Transactional
public class Places {

    private final PlaceStore store;
    private final ExceptionStore exceptions;

    Places(PlaceStore store, ExceptionStore exceptions) {
        this.store = store;
        this.exceptions = exceptions;
    }

    @Transactional(readOnly = true)
    public List<Location> locations(PracticeId practice) {
        return store.locations(practice);
    }

    @Transactional(readOnly = true)
    public List<Room> rooms(PracticeId practice) {
        return store.rooms(practice);
    }

    @Transactional(readOnly = true)
    public List<Shift> shifts(PracticeId practice) {
        return store.shifts(practice);
    }

    /// Who works when, with every exception that has not passed before this day.
    @Transactional(readOnly = true)
    public Roster roster(PracticeId practice, LocalDate from) {
        return exceptions.roster(practice, store.shifts(practice), from);
    }

    public void add(PracticeId practice, Location location) {
        store.add(practice, location);
    }

    public void add(PracticeId practice, Room room) {
        store.add(practice, room);
    }

    public void add(PracticeId practice, Shift shift) {
        store.add(practice, shift);
    }
}
