package health.soma.demo;

import health.soma.patients.NewPatient;
import health.soma.patients.PatientId;
import health.soma.practice.Location;
import health.soma.practice.Location.Opening;
import health.soma.practice.Room;
import health.soma.practice.Service;
import health.soma.security.Person;
import health.soma.security.Practice;
import health.soma.security.PracticeId;
import health.soma.security.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The people and places that the demonstration, the tests and the screenshots share. All invented.
public final class Cast {

    public static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");
    public static final PracticeId SOMA = new PracticeId(id("0001"));
    public static final Practice PRACTICE = new Practice(SOMA, "Soma Massage Therapy", SEATTLE, true);

    /// Owner; does not treat.
    public static final Person MARGARET = new Person(id("a001"), "Margaret Chen", Role.OWNER, "margaret@soma.example");
    public static final Person PRIYA = new Person(id("a002"), "Priya Raman", Role.FRONT_DESK, "priya@soma.example");
    /// Holds every core certificate.
    public static final Person ROSA = new Person(id("a003"), "Rosa Okafor", Role.THERAPIST, "rosa@soma.example");
    /// One certificate of his ends soon.
    public static final Person TOMAS = new Person(id("a004"), "Tomás Herrera", Role.THERAPIST, "tomas@soma.example");
    /// Has not learned Strain-Counterstrain.
    public static final Person LENA = new Person(id("a005"), "Lena Fischer", Role.THERAPIST, "lena@soma.example");
    public static final Person VICTOR = new Person(id("a006"), "Victor Lang", Role.AUDITOR, "victor@soma.example");
    public static final List<Person> PEOPLE = List.of(MARGARET, PRIYA, ROSA, TOMAS, LENA, VICTOR);

    public static final Location PINE_STREET = new Location(
            id("b001"),
            "Pine Street",
            "410 Pine Street, Seattle, WA 98101",
            "+1 206 555 0140",
            SEATTLE,
            week(LocalTime.of(8, 0), LocalTime.of(18, 0), DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    public static final Location LAKE_UNION = new Location(
            id("b002"),
            "Lake Union",
            "1201 Fairview Avenue North, Seattle, WA 98109",
            "+1 206 555 0141",
            SEATTLE,
            week(LocalTime.of(10, 0), LocalTime.of(19, 0), DayOfWeek.TUESDAY, DayOfWeek.SATURDAY));

    public static final Room CEDAR = new Room(id("b101"), PINE_STREET.id(), "Cedar");
    public static final Room FERN = new Room(id("b102"), PINE_STREET.id(), "Fern");
    public static final Room HERON = new Room(id("b103"), LAKE_UNION.id(), "Heron");

    public static final Service MEDICAL_MASSAGE = new Service(
            id("c001"),
            "Medical massage session",
            "A session of a prescribed course, in the areas your doctor named.",
            30,
            true);
    public static final Service RELAXATION =
            new Service(id("c002"), "Relaxation massage", "A full hour of rest. Needs no prescription.", 60, false);
    public static final Service CHAIR = new Service(
            id("c003"),
            "Seated neck and shoulder massage",
            "Twenty minutes, clothed. Needs no prescription.",
            20,
            false);

    /// A patient with a prescription half carried out, and better for it.
    public static final PatientId INGRID = patientId("d001");
    public static final PatientId MARCUS = patientId("d002");
    public static final PatientId AISHA = patientId("d003");

    /// A rule pack of the practice's own: Washington L&I, where the claims unit wants the form from visit 6 on.
    public static final UUID FORM_FROM_SIX = id("f001");

    private Cast() {}

    public static UUID id(String last) {
        return UUID.fromString("00000000-0000-7000-8000-00000000" + last);
    }

    public static PatientId patientId(String last) {
        return new PatientId(id(last));
    }

    public static NewPatient ingrid() {
        return new NewPatient(
                "Lindqvist",
                "Ingrid",
                LocalDate.of(1979, 4, 2),
                "female",
                "+1 206 555 0151",
                "ingrid@patients.example",
                "18 Alder Way, Seattle, WA 98103");
    }

    public static NewPatient marcus() {
        return new NewPatient(
                "Bell",
                "Marcus",
                LocalDate.of(1964, 9, 17),
                "male",
                "+1 206 555 0152",
                "",
                "77 Union Street, Seattle, WA 98101");
    }

    public static NewPatient aisha() {
        return new NewPatient(
                "Noor", "Aisha", LocalDate.of(1991, 12, 30), "female", "+1 206 555 0153", "aisha@patients.example", "");
    }

    private static List<Opening> week(LocalTime opens, LocalTime closes, DayOfWeek first, DayOfWeek last) {
        return Stream.iterate(first, day -> day.plus(1))
                .limit(last.getValue() - first.getValue() + 1L)
                .map(day -> new Opening(day, opens, closes))
                .toList();
    }
}
