package health.soma.practice;

import health.soma.practice.spi.BookedSessions;
import health.soma.security.PracticeId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/// The door to what comes: what the practice will no longer be able to do, and which booked sessions that leaves
/// without a therapist who may give them.
@org.springframework.stereotype.Service
@Transactional(readOnly = true)
public class StaffOutlook {

    private final Staff staff;
    private final Places places;
    private final BookedSessions book;

    StaffOutlook(Staff staff, Places places, BookedSessions book) {
        this.staff = staff;
        this.places = places;
        this.book = book;
    }

    public CertificateForecast forecast(PracticeId practice, LocalDate today) {
        var booked = book.between(practice, today, today.plusDays(CertificateForecast.AHEAD));
        return CertificateForecast.of(staff.therapists(practice), places.shifts(practice), booked, today);
    }

    /// Booked sessions from today on, however far ahead, for which the house is closed or their therapist away.
    public List<Uncovered> displaced(PracticeId practice, LocalDate today) {
        return Uncovered.displaced(
                staff.therapists(practice),
                book.between(practice, today, today.plusYears(3)),
                places.roster(practice, today),
                places.locations(practice),
                places.rooms(practice));
    }

    /// Booked sessions from today on, however far ahead, that their therapist may not give as things stand.
    public List<Uncovered> uncovered(PracticeId practice, LocalDate today) {
        return Uncovered.of(staff.therapists(practice), book.between(practice, today, today.plusYears(3)));
    }
}
