package health.soma.scheduling;

import health.soma.patients.OpenChart;
import health.soma.patients.OpenFile;
import health.soma.payers.MissedVisit.Fate;
import health.soma.practice.Service;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.Actor;
import health.soma.security.Role;
import health.soma.web.NotYours;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The door to the book: courses proposed and booked whole, single open services, and the day as it goes.
@org.springframework.stereotype.Service
@Transactional
public class Appointments {

    private final AppointmentStore store;
    private final CourseBooking courses;
    private final OpenBooking open;
    private final Attendance attendance;
    private final MissedFates fates;
    private final Rescheduler rescheduler;
    private final MoveRules rules;
    private final MoveStore moves;

    Appointments(
            AppointmentStore store,
            CourseBooking courses,
            OpenBooking open,
            Attendance attendance,
            MissedFates fates,
            Rescheduler rescheduler,
            MoveRules rules,
            MoveStore moves) {
        this.store = store;
        this.courses = courses;
        this.open = open;
        this.attendance = attendance;
        this.fates = fates;
        this.rescheduler = rescheduler;
        this.rules = rules;
        this.moves = moves;
    }

    /// Places for every session that is left. Nothing is held: booking may still find one taken.
    @Transactional(readOnly = true)
    public Proposing propose(OpenFile file, PrescriptionId prescription, Wishes wishes) {
        return propose(file, prescription, wishes, Weighing.USUAL);
    }

    /// The same, what comes first being chosen.
    @Transactional(readOnly = true)
    public Proposing propose(OpenFile file, PrescriptionId prescription, Wishes wishes, Weighing by) {
        return courses.propose(file, prescription, wishes, by);
    }

    /// Books all of these places or none. Asked twice under the same booking id, it books once and answers the same.
    @Transactional(propagation = Propagation.NESTED)
    public Booking book(OpenFile file, UUID bookingId, PrescriptionId prescription, List<Place> places) {
        try {
            return undoneWhenTaken(courses.book(file, bookingId, prescription, places));
        } catch (DataIntegrityViolationException refusedByDatabase) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return RefusedInTheBook.of(refusedByDatabase, places);
        }
    }

    /// Books one session of a service that needs no prescription.
    @Transactional(propagation = Propagation.NESTED)
    public Booking bookOpen(OpenFile file, UUID bookingId, UUID service, Place place) {
        try {
            return undoneWhenTaken(open.book(file, bookingId, service, place));
        } catch (DataIntegrityViolationException refusedByDatabase) {
            if (!RefusedInTheBook.unlicensed(refusedByDatabase)) throw refusedByDatabase;
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return RefusedInTheBook.of(refusedByDatabase, List.of(place));
        }
    }

    /// Gives all of these other places, or none. Each stays the appointment it is, with its number and its history.
    /// Asked twice under the same act id, it moves once and answers the same.
    @Transactional(propagation = Propagation.NESTED)
    public Rescheduling reschedule(OpenFile file, UUID act, List<Move> asked) {
        Rescheduling answer;
        try {
            answer = rescheduler.reschedule(file, act, asked);
        } catch (PessimisticLockingFailureException waitedForEachOther) {
            answer = new Rescheduling.Overtaken();
        }
        if (!(answer instanceof Rescheduling.Moved))
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return answer;
    }

    /// Free times on a day to which a prescribed appointment may be moved. Nothing is held.
    @Transactional(readOnly = true)
    public List<Place> timesToMoveTo(OpenFile file, Appointment one, LocalDate day) {
        return rules.times(file, one, day);
    }

    /// Every move of an appointment, the newest first.
    @Transactional(readOnly = true)
    public List<MoveMade> movesOf(OpenFile file, AppointmentId id) {
        return moves.of(file, id);
    }

    /// What one act has moved.
    @Transactional(readOnly = true)
    public List<MoveMade> movesOfAct(OpenFile file, UUID act) {
        return moves.ofAct(file, act);
    }

    /// The people, places and hours that a page about the book names.
    @Transactional(readOnly = true)
    public House house(Actor by) {
        return open.house(by.practice());
    }

    /// The same, with what is exceptional from that day on, were it long ago.
    @Transactional(readOnly = true)
    public House house(Actor by, LocalDate from) {
        return open.house(by.practice(), from);
    }

    @Transactional(readOnly = true)
    public List<Service> openServices(Actor by) {
        return open.services(by.practice());
    }

    /// Everything on a day, in order of time, cancelled and missed ones too. Whose it is, is another question: the page
    /// asks the patients' door for the names that this person may read.
    @Transactional(readOnly = true)
    public List<Appointment> day(Actor by, LocalDate day) {
        if (by.is(Role.AUDITOR)) throw new NotYours();
        return store.onDay(by.practice(), day);
    }

    /// A therapist's own day, without what was cancelled.
    @Transactional(readOnly = true)
    public List<Appointment> ofTherapist(Actor therapist, LocalDate day) {
        return store.ofTherapist(therapist.practice(), therapist.id(), day);
    }

    @Transactional(readOnly = true)
    public List<Appointment> of(OpenFile file) {
        return store.of(file);
    }

    @Transactional(readOnly = true)
    public List<Appointment> of(OpenFile file, PrescriptionId prescription) {
        return store.of(file, prescription);
    }

    /// What became of a prescription's appointments, one after the other.
    @Transactional(readOnly = true)
    public List<AppointmentEvent> events(OpenFile file, PrescriptionId prescription) {
        return store.events(file, prescription);
    }

    @Transactional(readOnly = true)
    public Optional<Appointment> find(OpenFile file, AppointmentId id) {
        return store.find(file, id);
    }

    public Moving arrived(OpenFile file, AppointmentId id) {
        return attendance.move(file, id, Status.ARRIVED, "");
    }

    public Moving inRoom(OpenFile file, AppointmentId id) {
        return attendance.move(file, id, Status.IN_ROOM, "");
    }

    public Moving missed(OpenFile file, AppointmentId id, String because) {
        return attendance.move(file, id, Status.MISSED, because);
    }

    public Moving cancel(OpenFile file, AppointmentId id, String because) {
        return attendance.move(file, id, Status.CANCELLED, because);
    }

    /// Whether the session would count as spent if the appointment were cancelled now.
    @Transactional(readOnly = true)
    public boolean forfeitsWhenCancelled(OpenFile file, Appointment appointment) {
        return fates.ifCancelled(file, appointment) == Fate.FORFEITED;
    }

    /// An open service is done when somebody says so; a prescribed session when it is signed, see [#kept].
    public Moving done(OpenFile file, AppointmentId id) {
        var found = store.find(file, id);
        if (found.isPresent() && found.get().prescribed().isPresent()) {
            return new Moving.NotFrom(found.get().status(), Status.DONE);
        }
        return attendance.move(file, id, Status.DONE, "");
    }

    /// The session was given and signed: the appointment is done and its entitlement used. In the signer's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public Moving kept(OpenChart chart, AppointmentId id) {
        return attendance.move(chart.file(), id, Status.DONE, "");
    }

    private static Booking undoneWhenTaken(Booking booking) {
        if (booking instanceof Booking.Taken)
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return booking;
    }
}
