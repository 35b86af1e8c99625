package health.soma.wild;

import health.soma.CastOnStage;
import health.soma.demo.Cast;
import health.soma.patients.ConsentKind;
import health.soma.patients.NewPatient;
import health.soma.patients.OpenFile;
import health.soma.practice.Certificate;
import health.soma.practice.Staff;
import health.soma.practice.Subject;
import health.soma.preflight.Light;
import health.soma.preflight.PreFlights;
import health.soma.preflight.Reason;
import health.soma.preflight.Visit;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.Appointments;
import health.soma.security.Person;
import health.soma.terms.HouseClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessException;

/// Works orders off on one of the ways, in years in which no other test books: Rosa and Tomás are licensed and
/// certified then too.
@TestComponent
class Wild {

    private static final LocalDate FIRST = LocalDate.of(2041, 1, 7);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final AtomicInteger SPANS = new AtomicInteger();
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final AtomicInteger CERTIFIED = new AtomicInteger();

    private final CastOnStage stage;
    private final Browser browser;
    private final Intake intake;
    private final Appointments appointments;
    private final PreFlights preFlights;
    private final Staff staff;

    Wild(
            CastOnStage stage,
            Browser browser,
            Intake intake,
            Appointments appointments,
            PreFlights preFlights,
            Staff staff) {
        this.stage = stage;
        this.browser = browser;
        this.intake = intake;
        this.appointments = appointments;
        this.preFlights = preFlights;
        this.staff = staff;
    }

    /// A Monday with nine weeks before anybody else's.
    static LocalDate monday() {
        return FIRST.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).plusWeeks(9L * SPANS.getAndIncrement());
    }

    OpenFile somebody() {
        return somebody(LocalDate.of(1979, 4, 2));
    }

    OpenFile somebody(LocalDate born) {
        if (CERTIFIED.getAndIncrement() == 0) {
            for (var therapist : List.of(Cast.ROSA, Cast.TOMAS))
                certify(therapist, new Subject.Technique("mfr"), FIRST, LAST);
        }
        var family = "Wild" + NAMES.incrementAndGet() + "x"
                + UUID.randomUUID().toString().substring(0, 6);
        return stage.newPatientWithoutConsent(new NewPatient(family, "Ada", born, "female", "206 555 0100", "", ""));
    }

    Certificate certify(Person therapist, Subject subject, LocalDate from, LocalDate until) {
        var one = new Certificate(UUID.randomUUID(), therapist.id(), subject, "Far", "", from, until);
        staff.add(Cast.SOMA, one);
        return one;
    }

    Rx take(Way way, Order order) {
        return take(way, somebody(), order);
    }

    Rx take(Way way, OpenFile file, Order order) {
        return intake.take(way, file, order);
    }

    /// At noon of a day.
    static <T> T on(LocalDate day, Supplier<T> act) {
        var answer = new ArrayList<T>();
        HouseClock.at(noon(day), () -> answer.add(act.get()));
        return answer.getFirst();
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Cast.SEATTLE).toInstant();
    }

    Outcome book(Rx rx, LocalDate day) {
        return book(rx, day, Cast.ROSA);
    }

    Outcome book(Rx rx, LocalDate day, Person therapist) {
        if (rx.way() == Way.SQL) return attempt(rx.way(), () -> write(rx, day, therapist));
        var place = "%s|10:00|%s|%s".formatted(day, therapist.id(), Cast.CEDAR.id());
        var fields = Map.of("booking", List.of(UUID.randomUUID().toString()), "place", List.of(place));
        return new Outcome(
                rx.way(),
                browser.send(Cast.PRIYA, rx.path() + "/booking", fields).refusal());
    }

    /// The lowest number and place of the week that are left.
    private void write(Rx rx, LocalDate day, Person therapist) {
        var id = UUID.randomUUID();
        stage.sql(
                """
                insert into scheduling.appointment
                  (practice_id, id, booking_id, patient_id, therapist_id, room_id, service_id, prescribed,
                   prescription_id, version, entitlement, day, week, week_place, begins, zone, during)
                select p.practice_id, ?, gen_random_uuid(), p.patient_id, ?, ?, ?, true, p.id, 1,
                       coalesce((select min(e.number) from prescriptions.entitlement e
                                  where e.prescription_id = p.id and (prescriptions.last_posting(e.practice_id,
                                        e.prescription_id, e.series, e.number)).kind in ('granted', 'released')), 1),
                       d.day, date_trunc('week', d.day)::date,
                       1 + (select count(*) from scheduling.appointment a where a.prescription_id = p.id
                               and a.week = date_trunc('week', d.day)::date), time '10:00', 'America/Los_Angeles',
                       tstzrange((d.day + time '10:00') at time zone 'America/Los_Angeles',
                                 (d.day + time '10:30') at time zone 'America/Los_Angeles')
                  from prescriptions.prescription p, (select ?::date as day) d
                 where p.id = ?
                """,
                id,
                therapist.id(),
                Cast.CEDAR.id(),
                Cast.MEDICAL_MASSAGE.id(),
                day,
                rx.id().value());
        post(rx, "reserved", day, id);
    }

    /// A session given in the past of this case, without its chart.
    void given(Rx rx, LocalDate day) {
        post(rx, "reserved", day, UUID.randomUUID());
        use(rx, day);
    }

    /// Sessions given on the first days of each week, five of them in a week.
    void give(Rx rx, LocalDate monday, int sessions) {
        for (var n = 0; n < sessions; n++) given(rx, monday.plusDays(n / 5 * 7L + n % 5));
    }

    /// As if the session of this day were signed.
    Outcome used(Rx rx, LocalDate day) {
        return attempt(Way.SQL, () -> use(rx, day));
    }

    private void use(Rx rx, LocalDate day) {
        stage.sql("""
                insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, occasion, posted_at)
                select e.practice_id, e.prescription_id, e.version, e.number, 'used', l.occasion, now()
                  from prescriptions.entitlement e, prescriptions.last_posting(e.practice_id, e.prescription_id, e.series,
                                                                               e.number) l
                 where e.prescription_id = ? and l.kind = 'reserved' and l.day = ? and l.version = e.version
                """, rx.id().value(), day);
    }

    private void post(Rx rx, String kind, LocalDate day, UUID occasion) {
        stage.sql("""
                insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, occasion, day,
                                                   posted_at)
                select e.practice_id, e.prescription_id, e.version, e.number, ?, ?, ?, now()
                  from prescriptions.entitlement e
                 where e.prescription_id = ? and (prescriptions.last_posting(e.practice_id, e.prescription_id, e.series,
                         e.number)).kind in ('granted', 'released')
                 order by e.version desc, e.number limit 1
                """, kind, occasion, day, rx.id().value());
    }

    private static Outcome attempt(Way way, Runnable act) {
        try {
            act.run();
            return Outcome.done(way);
        } catch (DataAccessException refused) {
            return new Outcome(way, Browser.words(refused));
        }
    }

    /// The therapist opens the session of this day, with the patient's consent; by SQL, it is used.
    Outcome treat(Rx rx, LocalDate day) {
        if (rx.way() == Way.SQL) return used(rx, day);
        return new Outcome(rx.way(), open(rx, day).refusal());
    }

    Browser.Answer open(Rx rx, LocalDate day) {
        return on(day, () -> {
            stage.consent(rx.file(), day, ConsentKind.TREATMENT);
            stage.chart(rx.file(), Cast.ROSA);
            var fields = Map.of(
                    "appointment", List.of(appointment(rx, day).id().toString()),
                    "id", List.of(UUID.randomUUID().toString()));
            return browser.send(Cast.ROSA, "/patients/" + rx.file().patient() + "/sessions", fields);
        });
    }

    Appointment appointment(Rx rx, LocalDate day) {
        return appointments.of(rx.file(), rx.id()).stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    /// The payer's yes to further visits on the claim of this order.
    void authorize(Rx rx, int visits) {
        stage.sql("""
                insert into prescriptions.payer_authorization
                  (practice_id, id, claim_id, number, visits, valid_from, valid_until, recorded_at)
                select practice_id, gen_random_uuid(), claim_id, gen_random_uuid()::text, ?, '2026-01-01', '2099-12-31', now()
                  from prescriptions.verification where prescription_id = ? limit 1
                """, visits, rx.id().value());
    }

    Light light(Rx rx, Visit visit) {
        return preFlights.of(rx.file(), rx.id(), visit);
    }

    List<Reason> reasons(Rx rx, LocalDate day) {
        return light(rx, Visit.toBook(day, Cast.ROSA.id(), 30)).remarks().stream()
                .map(Light.Remark::reason)
                .toList();
    }
}
