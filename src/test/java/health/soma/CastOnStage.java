package health.soma;

import static health.soma.demo.Cast.SOMA;

import health.soma.database.InPractice;
import health.soma.demo.Cast;
import health.soma.demo.Stage;
import health.soma.patients.Charts;
import health.soma.patients.ConsentHow;
import health.soma.patients.ConsentKind;
import health.soma.patients.Consenting;
import health.soma.patients.Consents;
import health.soma.patients.NewConsents;
import health.soma.patients.NewPatient;
import health.soma.patients.OpenChart;
import health.soma.patients.OpenFile;
import health.soma.patients.PatientId;
import health.soma.patients.Patients;
import health.soma.practice.Certificate;
import health.soma.practice.Staff;
import health.soma.practice.Subject;
import health.soma.security.Actor;
import health.soma.security.People;
import health.soma.security.Person;
import health.soma.security.Practice;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.security.SignIns;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the cast's practice on stage, once for all tests, and a second practice beside it; makes patients and sign-ins.
@TestComponent
public class CastOnStage implements SmartInitializingSingleton {

    /// The other tenant, behind the door `other.example`.
    public static final PracticeId OTHER = new PracticeId(Cast.id("0002"));
    public static final String OTHER_HOST = "other.example";
    public static final Person OTHER_OWNER = new Person(Cast.id("e001"), "Olga Ott", Role.OWNER, "olga@other.example");

    private final Practices practices;
    private final People people;
    private final Stage stage;
    private final Staff staff;
    private final Patients patients;
    private final Charts charts;
    private final Consents consents;
    private final SignIns signIns;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final JdbcClient db;

    CastOnStage(
            Practices practices,
            People people,
            Stage stage,
            Staff staff,
            Patients patients,
            Charts charts,
            Consents consents,
            SignIns signIns,
            Clock clock,
            TransactionTemplate transactions,
            JdbcClient db) {
        this.practices = practices;
        this.people = people;
        this.stage = stage;
        this.staff = staff;
        this.patients = patients;
        this.charts = charts;
        this.consents = consents;
        this.signIns = signIns;
        this.clock = clock;
        this.transactions = transactions;
        this.db = db;
    }

    @Override
    public void afterSingletonsInstantiated() {
        practices.found(Cast.PRACTICE, Practices.ANY_HOST);
        InPractice.run(SOMA.value(), () -> {
            stage.set(LocalDate.now(clock));
            FAR.forEach(one -> staff.add(SOMA, one));
        });
        practices.found(new Practice(OTHER, "Other Practice", Cast.SEATTLE, false), OTHER_HOST);
        InPractice.run(OTHER.value(), () -> people.add(OTHER, OTHER_OWNER));
    }

    /// For tests that ask the book alone about days on which every other certificate of the cast has ended.
    private static final List<Certificate> FAR = Stream.of(Cast.ROSA, Cast.TOMAS, Cast.LENA)
            .map(one -> new Certificate(
                    UUID.randomUUID(),
                    one.id(),
                    new Subject.Licence(),
                    "Far",
                    "",
                    LocalDate.of(2030, 1, 1),
                    LocalDate.of(2099, 12, 31)))
            .toList();

    public static Actor as(Person person) {
        return person.in(SOMA);
    }

    /// A patient of their own for a test, who consented today to be treated.
    public OpenFile newPatient(NewPatient somebody) {
        var file = newPatientWithoutConsent(somebody);
        consent(file, LocalDate.now(clock), ConsentKind.TREATMENT);
        return file;
    }

    /// Signed on paper for a year, with initials, and by the mother where the patient is a minor.
    public void consent(OpenFile file, LocalDate givenOn, ConsentKind... kinds) {
        var signed = new NewConsents(
                UUID.randomUUID(),
                Set.of(kinds),
                givenOn,
                Optional.empty(),
                ConsentHow.PAPER,
                "test-1",
                Arrays.stream(kinds).collect(Collectors.toMap(kind -> kind, _ -> "XY")),
                patients.of(file).ageOn(givenOn) < 18 ? "Mother" : "",
                "");
        if (!(consents.give(file, signed) instanceof Consenting.Given))
            throw new IllegalStateException("no consent: " + file.patient());
    }

    public OpenFile newPatientWithoutConsent(NewPatient somebody) {
        var id = patients.register(new PatientId(UUID.randomUUID()), somebody, as(Cast.PRIYA));
        return charts.openFile(id, as(Cast.PRIYA));
    }

    /// The chart as this therapist sees it, who joins the care team first.
    public OpenChart chart(OpenFile file, Person therapist) {
        charts.joinCareTeam(file, therapist.id());
        return charts.openChart(file.patient(), as(therapist));
    }

    /// A signed-in browser's cookie.
    public Cookie cookie(Person person) {
        return new Cookie("soma", signIns.begin(SOMA, person).token().text());
    }

    public Cookie otherCookie() {
        return InPractice.call(
                OTHER.value(),
                () -> new Cookie(
                        "soma", signIns.begin(OTHER, OTHER_OWNER).token().text()));
    }

    /// Runs SQL as the application's own login, fenced to the cast's practice, in a transaction of its own.
    public int sql(String statement, Object... parameters) {
        return transactions.execute(_ -> db.sql(statement).params(parameters).update());
    }
}
