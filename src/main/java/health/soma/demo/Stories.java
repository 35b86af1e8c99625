package health.soma.demo;

import static health.soma.demo.Cast.LENA;
import static health.soma.demo.Cast.ROSA;
import static health.soma.demo.Cast.TOMAS;
import static health.soma.demo.Cast.patientId;
import static health.soma.prescriptions.Laterality.BOTH;
import static health.soma.prescriptions.Laterality.LEFT;
import static health.soma.prescriptions.Laterality.RIGHT;

import health.soma.demo.Story.Ending;
import health.soma.patients.NewPatient;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.Laterality;
import health.soma.prescriptions.NewPrescriber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dozen patients, at every stage that a course can be at. All invented; the NPIs are numbers with a right check
/// digit.
final class Stories {

    static final List<NewPrescriber> PRESCRIBERS = List.of(
            new NewPrescriber("1245319599", "Smith", "Alan", "MD", "+1 206 555 0170", "+1 206 555 0171"),
            new NewPrescriber("1000000012", "Moreau", "Claire", "DO", "+1 206 555 0172", ""),
            new NewPrescriber("1000000020", "Adler", "Jonas", "MD", "+1 206 555 0173", ""),
            new NewPrescriber("1000000038", "Sato", "Naomi", "ARNP", "+1 206 555 0174", ""),
            new NewPrescriber("1000000046", "Wright", "Denise", "DC", "+1 206 555 0175", ""));

    private static final List<String> DESK =
            List.of("Sit at a desk for an hour", "Turn the head when driving", "Sleep through");
    private static final List<String> BACK =
            List.of("Put on shoes and socks", "Stand for half an hour", "Lift a shopping bag");
    private static final List<String> KNEE = List.of("Climb two flights of stairs", "Kneel to garden", "Walk a mile");
    private static final List<String> ARM = List.of("Type for an hour", "Carry a kettle", "Open a jar");

    private Stories() {}

    static List<Story> all() {
        return List.of(
                new Story(
                        Cast.INGRID,
                        Cast.ingrid(),
                        0,
                        "M54.2",
                        "Neck pain",
                        List.of(at("NECK", BOTH), at("SHOULDER", RIGHT)),
                        List.of("mfr", "trp", "scs", "nmt"),
                        8,
                        2,
                        24,
                        84,
                        Ending.UNDER_WAY,
                        ROSA,
                        List.of(7, 6, 5, 4),
                        DESK,
                        List.of(3, 6),
                        "No high-velocity movements of the neck."),
                new Story(
                        Cast.MARCUS,
                        Cast.marcus(),
                        1,
                        "M54.50",
                        "Low back pain",
                        List.of(at("LOW_BACK", BOTH), at("buttock", BOTH)),
                        List.of(),
                        10,
                        2,
                        25,
                        90,
                        Ending.UNDER_WAY,
                        TOMAS,
                        List.of(6, 6, 5, 6, 6, 6, 6),
                        BACK,
                        List.of(4, 4),
                        ""),
                new Story(
                        Cast.AISHA,
                        Cast.aisha(),
                        2,
                        "M26.62",
                        "Pain of the jaw joint",
                        List.of(at("JAW", BOTH), at("NECK", BOTH)),
                        List.of("mfr", "scs"),
                        6,
                        1,
                        2,
                        60,
                        Ending.UNSIGNED,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        ""),
                new Story(
                        patientId("d004"),
                        person("Kowalski", "Daniel", 1985, 6, 11, "male", "54"),
                        3,
                        "M25.561",
                        "Pain in the right knee",
                        List.of(at("KNEE", RIGHT), at("THIGH", RIGHT)),
                        List.of(),
                        6,
                        2,
                        4,
                        60,
                        Ending.VERIFIED,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        ""),
                new Story(
                        patientId("d005"),
                        person("Adeyemi", "Grace", 1958, 1, 23, "female", "55"),
                        0,
                        "M54.2",
                        "Neck pain",
                        List.of(at("NECK", BOTH), at("UPPER_BACK", BOTH)),
                        List.of("mfr", "prt", "nmt"),
                        6,
                        2,
                        52,
                        60,
                        Ending.UNDER_WAY,
                        ROSA,
                        List.of(8, 6, 5, 4, 2, 1),
                        DESK,
                        List.of(2, 9),
                        "Takes a blood thinner: light pressure."),
                new Story(
                        patientId("d006"),
                        person("Tanaka", "Hiroshi", 1972, 10, 5, "male", "56"),
                        4,
                        "M54.59",
                        "Other low back pain",
                        List.of(at("LOW_BACK", BOTH)),
                        List.of(),
                        8,
                        2,
                        75,
                        45,
                        Ending.EXPIRED,
                        TOMAS,
                        List.of(7, 6, 6),
                        BACK,
                        List.of(3, 4),
                        ""),
                new Story(
                        patientId("d007"),
                        person("Petrova", "Elena", 1993, 3, 8, "female", "57"),
                        1,
                        "M79.602",
                        "Pain in the left arm",
                        List.of(at("ELBOW_FOREARM", LEFT), at("UPPER_ARM", LEFT)),
                        List.of("nmt", "trp", "rehab_stretch"),
                        6,
                        2,
                        3,
                        60,
                        Ending.UNDER_WAY,
                        ROSA,
                        List.of(),
                        ARM,
                        List.of(4, 4),
                        ""),
                new Story(
                        patientId("d008"),
                        person("Osei", "Samuel", 1980, 8, 30, "male", "58"),
                        2,
                        "M25.562",
                        "Pain in the left knee",
                        List.of(at("KNEE", LEFT), at("THIGH", LEFT), at("LOWER_LEG", LEFT)),
                        List.of("mfr", "att", "rehab_stretch"),
                        8,
                        2,
                        20,
                        70,
                        Ending.UNDER_WAY,
                        LENA,
                        List.of(6, 5, 5, 4),
                        KNEE,
                        List.of(4, 6),
                        ""),
                new Story(
                        patientId("d009"),
                        person("Martin", "Chloe", 2001, 5, 19, "female", "59"),
                        3,
                        "G44.209",
                        "Tension-type headache",
                        List.of(new DirectedArea(null, null, "between the shoulder blades and up into the head")),
                        List.of(),
                        6,
                        1,
                        3,
                        60,
                        Ending.UNRESOLVED,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        ""),
                new Story(
                        patientId("d010"),
                        person("Hughes", "Robert", 1949, 11, 2, "male", "60"),
                        0,
                        "M75.41",
                        "Impingement of the right shoulder",
                        List.of(at("SHOULDER", RIGHT), at("UPPER_ARM", RIGHT)),
                        List.of("prt", "trp", "rehab_stretch", "att"),
                        8,
                        2,
                        25,
                        75,
                        Ending.UNDER_WAY,
                        TOMAS,
                        List.of(8, 7, 6, 5, 4, 3, 3),
                        ARM,
                        List.of(3, 7),
                        "Pacemaker on the left side of the chest."),
                new Story(
                        patientId("d011"),
                        person("Lin", "Mei", 1988, 2, 14, "female", "61"),
                        4,
                        "M54.12",
                        "Nerve-root pain in neck and arm",
                        List.of(at("NECK", BOTH)),
                        List.of("scs", "prt"),
                        6,
                        1,
                        30,
                        80,
                        Ending.UNDER_WAY,
                        ROSA,
                        List.of(5, 6, 7, 7),
                        DESK,
                        List.of(5, 3),
                        "New weakness in the arm: stop and call the prescriber."),
                new Story(
                        patientId("d012"),
                        person("Haddad", "Omar", 1969, 7, 7, "male", "62"),
                        2,
                        "M54.6",
                        "Pain in the thoracic spine",
                        List.of(at("UPPER_BACK", BOTH)),
                        List.of(),
                        6,
                        2,
                        1,
                        45,
                        Ending.RECEIVED,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        ""));
    }

    private static DirectedArea at(String place, @Nullable Laterality side) {
        return new DirectedArea(place, side, "");
    }

    private static NewPatient person(
            String family, String given, int year, int month, int day, String sex, String phone) {
        return new NewPatient(family, given, LocalDate.of(year, month, day), sex, "+1 206 555 01" + phone, "", "");
    }
}
