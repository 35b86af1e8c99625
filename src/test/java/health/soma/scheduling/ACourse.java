package health.soma.scheduling;

import static health.soma.TestGround.MONDAY;

import health.soma.CastOnStage;
import health.soma.demo.Cast;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.DirectedDiagnosis;
import health.soma.prescriptions.DirectedTechnique;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.DirectionsDraft;
import health.soma.prescriptions.Laterality;
import health.soma.prescriptions.NewPrescriber;
import health.soma.prescriptions.Prescribers;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.Source;
import health.soma.prescriptions.Verifying;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;

/// Makes verified prescriptions for tests, each with a week of its own, so that tests do not meet in the book.
@TestComponent
public class ACourse {

    /// The tests share one book, so its years are dealt out: tables from January 2027, weeks with Lena from June, weeks
    /// of one's own from January 2028 until Rosa's certificates end in November 2030, and after that what only the
    /// database is asked about.
    private static final LocalDate FIRST_WEEK_WITH_LENA = LocalDate.of(2027, 5, 31);

    private static final LocalDate FIRST_WEEK = LocalDate.of(2028, 1, 3);
    private static final LocalDate FIRST_FAR_WEEK = LocalDate.of(2031, 1, 6);
    private static final AtomicInteger WEEKS_WITH_LENA = new AtomicInteger();
    private static final AtomicInteger WEEKS = new AtomicInteger();
    private static final AtomicInteger FAR_WEEKS = new AtomicInteger();

    /// A patient with a verified prescription.
    public record Course(OpenFile file, Compiled compiled) {
        public PrescriptionId id() {
            return compiled.id();
        }
    }

    private final CastOnStage stage;
    private final Prescriptions prescriptions;
    private final Prescribers prescribers;

    ACourse(CastOnStage stage, Prescriptions prescriptions, Prescribers prescribers) {
        this.stage = stage;
        this.prescriptions = prescriptions;
        this.prescribers = prescribers;
    }

    /// The Monday of a week that no other test has.
    public static LocalDate ownWeek() {
        return FIRST_WEEK.plusWeeks(WEEKS.getAndAdd(3));
    }

    /// The same, in a year in which Lena too is licensed.
    public static LocalDate ownWeekWithLena() {
        return FIRST_WEEK_WITH_LENA.plusWeeks(WEEKS_WITH_LENA.getAndAdd(3));
    }

    /// The same, after the last certificate: for tests that ask the database alone.
    public static LocalDate farWeek() {
        return FIRST_FAR_WEEK.plusWeeks(FAR_WEEKS.getAndAdd(10));
    }

    public Course of(int sessions, int cap, LocalDate from, LocalDate until, String... techniques) {
        return of(stage.newPatient(Cast.marcus()), sessions, cap, from, until, techniques);
    }

    public Course of(OpenFile file, int sessions, int cap, LocalDate from, LocalDate until, String... techniques) {
        return of(file, List.of("NECK"), sessions, cap, from, until, techniques);
    }

    /// These areas on both sides.
    public Course of(
            OpenFile file,
            List<String> areas,
            int sessions,
            int cap,
            LocalDate from,
            LocalDate until,
            String... techniques) {
        var doctor = prescribers
                .register(new NewPrescriber("1234567893", "Doe", "Jane", "MD", ""), CastOnStage.as(Cast.PRIYA))
                .orElseThrow();
        var id = new PrescriptionId(UUID.randomUUID());
        var order = Directions.draft()
                .prescriber(doctor.id())
                .issuedOn(MONDAY)
                .diagnoses(List.of(new DirectedDiagnosis("M54.2", "Cervicalgia")))
                .areas(areas.stream()
                        .map(area -> new DirectedArea(area, Laterality.BOTH, area))
                        .toList())
                .techniques(List.of(techniques).stream()
                        .map(t -> new DirectedTechnique(t, true, t))
                        .toList())
                .sessions(sessions)
                .perWeekMin(1)
                .perWeekMax(cap)
                .minutes(30)
                .validFrom(from)
                .validUntil(until)
                .signedOn(MONDAY)
                .signedBy("Jane Doe, MD")
                .done();
        return verified(file, id, order);
    }

    /// Under a payer's rules; the claim is the test's own.
    public Course under(String rulePack, String claim, UnaryOperator<DirectionsDraft> change, LocalDate from) {
        var file = stage.newPatient(Cast.marcus());
        return under(file, rulePack, claim, change, from);
    }

    public Course under(
            OpenFile file, String rulePack, String claim, UnaryOperator<DirectionsDraft> change, LocalDate from) {
        var doctor = prescribers
                .register(new NewPrescriber("1234567893", "Doe", "Jane", "MD", ""), CastOnStage.as(Cast.PRIYA))
                .orElseThrow();
        var order = Directions.draft()
                .prescriber(doctor.id())
                .issuedOn(MONDAY)
                .diagnoses(List.of(new DirectedDiagnosis("M54.2", "Cervicalgia")))
                .areas(List.of(new DirectedArea("NECK", Laterality.BOTH, "neck")))
                .sessions(12)
                .perWeekMin(1)
                .perWeekMax(2)
                .minutes(30)
                .validFrom(from)
                .validUntil(from.plusWeeks(12))
                .signedOn(MONDAY)
                .signedBy("Jane Doe, MD")
                .rulePack(rulePack)
                .claimNumber(claim)
                .injuryDate(MONDAY.minusDays(30));
        return verified(
                file, new PrescriptionId(UUID.randomUUID()), change.apply(order).done());
    }

    private Course verified(OpenFile file, PrescriptionId id, Directions order) {
        prescriptions.receive(file, id, Source.PAPER, order, List.of());
        if (prescriptions.verify(file, id, 1) instanceof Verifying.Verified verified)
            return new Course(file, verified.compiled());
        throw new IllegalStateException("not verified: " + prescriptions.findings(file, id));
    }

    public static Place rosa(LocalDate day, int hour, int minute) {
        return new Place(day, LocalTime.of(hour, minute), Cast.ROSA.id(), Cast.CEDAR.id());
    }
}
