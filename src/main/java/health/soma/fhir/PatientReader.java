package health.soma.fhir;

import static java.util.Comparator.comparing;

import health.soma.patients.NewPatient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;

/// Who the order is for. Without a family name, a given name and a whole birth date nobody can be told apart from
/// others, so nobody is registered.
final class PatientReader {

    private static final Set<String> PLACED =
            Set.of("id", "meta", "text", "language", "name", "birthDate", "gender", "telecom", "address", "active");
    private static final List<NameUse> BEST_FIRST = List.of(NameUse.OFFICIAL, NameUse.USUAL);
    private static final Set<NameUse> NOT_NOW =
            Set.of(NameUse.OLD, NameUse.MAIDEN, NameUse.NICKNAME, NameUse.ANONYMOUS);

    private final LocalDate today;

    PatientReader(LocalDate today) {
        this.today = today;
    }

    Optional<NewPatient> read(Patient patient, LeftOver leftOver, List<OrderTrouble> troubles) {
        var name = name(patient);
        var family = WireWords.plain(name.getFamily());
        var given = name.getGiven().stream()
                .map(PrimitiveType::getValueAsString)
                .map(WireWords::plain)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        var birthDate = WireDays.day(patient.getBirthDateElement());
        var mine = new ArrayList<OrderTrouble>();
        if (family.isEmpty() || family.length() > 200) mine.add(new OrderTrouble.NoFamilyName());
        if (given.isEmpty() || given.length() > 200) mine.add(new OrderTrouble.NoGivenName());
        if (birthDate.isEmpty()) {
            mine.add(patient.hasBirthDate() ? new OrderTrouble.BirthDateUnusable() : new OrderTrouble.NoBirthDate());
        } else if (birthDate.get().isAfter(today) || birthDate.get().getYear() < 1880) {
            mine.add(new OrderTrouble.BirthDateUnusable());
        }
        if (patient.hasModifierExtension()) mine.add(new OrderTrouble.UnknownModifier("Patient"));
        troubles.addAll(mine);
        if (!mine.isEmpty() || birthDate.isEmpty()) {
            return Optional.empty();
        }
        tellTheRest(patient, name, leftOver);
        return Optional.of(new NewPatient(
                family,
                given,
                birthDate.get(),
                sex(patient),
                contact(patient, ContactPointSystem.PHONE),
                contact(patient, ContactPointSystem.EMAIL),
                address(patient)));
    }

    /// The official name, else the usual one, else the first that is not a former one.
    private static HumanName name(Patient patient) {
        for (var use : BEST_FIRST) {
            for (var name : patient.getName()) {
                if (use == name.getUse()) return name;
            }
        }
        return patient.getName().stream()
                .filter(name -> !name.hasUse() || !NOT_NOW.contains(name.getUse()))
                .findFirst()
                .orElseGet(HumanName::new);
    }

    private static String sex(Patient patient) {
        return patient.hasGender() && patient.getGender() != AdministrativeGender.NULL
                ? patient.getGender().toCode()
                : "unknown";
    }

    private static Stream<ContactPoint> contacts(Patient patient, ContactPointSystem system) {
        return patient.getTelecom().stream()
                .filter(contact -> system == contact.getSystem() && contact.hasValue())
                .filter(contact -> contact.getUse() != ContactPoint.ContactPointUse.OLD)
                .sorted(comparing(contact -> contact.hasRank() ? contact.getRank() : Integer.MAX_VALUE));
    }

    private static String contact(Patient patient, ContactPointSystem system) {
        return contacts(patient, system).map(WireWords::of).findFirst().orElse("");
    }

    private static String address(Patient patient) {
        return patient.getAddress().stream()
                .filter(address -> address.getUse() != Address.AddressUse.OLD)
                .findFirst()
                .map(PatientReader::words)
                .orElse("");
    }

    private static String words(Address address) {
        if (address.hasText() && !address.hasCity()) {
            return WireWords.plain(address.getText());
        }
        var town = Stream.of(address.getCity(), address.getState(), address.getPostalCode());
        var parts = Stream.concat(
                address.getLine().stream().map(PrimitiveType::getValueAsString), Stream.of(join(town, " ")));
        return join(parts, ", ");
    }

    private static String join(Stream<String> words, String between) {
        return words.map(WireWords::plain).filter(word -> !word.isEmpty()).collect(Collectors.joining(between));
    }

    private static void tellTheRest(Patient patient, HumanName taken, LeftOver leftOver) {
        leftOver.addAllBut(PLACED, "Patient.", patient);
        if (patient.hasActive() && !patient.getActive()) {
            leftOver.add("Patient.active", "the sender no longer uses this record of the patient");
        }
        patient.getName().stream()
                .filter(name -> name != taken)
                .forEach(name -> leftOver.add("Patient.name", WireWords.of(name)));
        for (var system : ContactPointSystem.values()) {
            var placed = system == ContactPointSystem.PHONE || system == ContactPointSystem.EMAIL ? 1 : 0;
            contacts(patient, system).skip(placed).forEach(more -> leftOver.add("Patient.telecom", WireWords.of(more)));
        }
        patient.getAddress().stream().skip(1).forEach(more -> leftOver.add("Patient.address", words(more)));
    }
}
