package health.soma.prescriptions;

import health.soma.patients.OpenFile;
import health.soma.patients.PatientId;
import health.soma.security.Actor;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.web.NotYours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to how prescriptions stand, many at a time: one query however many there are, two where they are chosen
/// first.
@Service
@Transactional(readOnly = true)
public class Standings {

    private final StandingStore store;
    private final GlanceStore glances;
    private final Practices practices;
    private final Clock clock;

    Standings(StandingStore store, GlanceStore glances, Practices practices, Clock clock) {
        this.store = store;
        this.glances = glances;
        this.practices = practices;
        this.clock = clock;
    }

    /// Every verified version of a patient's prescriptions, the oldest first.
    public List<Standing> of(OpenFile file) {
        return store.ofPatients(file.practice(), List.of(file.patient()), today(file.practice()));
    }

    /// Those of these patients, for the lines of a list that shows their names anyway.
    public List<Standing> of(Actor by, Collection<PatientId> patients) {
        if (by.is(Role.AUDITOR)) throw new NotYours();
        return store.ofPatients(by.practice(), patients, today(by.practice()));
    }

    /// Of the versions that govern now or later those that might need somebody: all that do, and as few others as can
    /// be told without their ledgers. None that ended before the day looked from, unless something is booked.
    public List<Standing> perhapsDue(Actor by, Glance of) {
        if (!by.is(Role.FRONT_DESK) && !by.is(Role.OWNER) && !by.is(Role.HOUSE)) throw new NotYours();
        var today = today(by.practice());
        return store.of(by.practice(), glances.perhapsDue(by.practice(), of, today), of.since(), today);
    }

    /// What the payer's count over several prescriptions leaves for this one, week by week.
    public ClaimWeeks weeksOfTheClaim(OpenFile file, PrescriptionId id, int version) {
        return store.weeksOfTheClaim(file, id, version);
    }

    private LocalDate today(PracticeId practice) {
        return LocalDate.ofInstant(clock.instant(), practices.current(practice).zone());
    }
}
