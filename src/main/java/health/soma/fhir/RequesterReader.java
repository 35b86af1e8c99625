package health.soma.fhir;

import health.soma.prescriptions.NewPrescriber;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/// Who prescribed. The check digit of the NPI is looked at when the prescription is verified, so a wrong one is seen
/// and not silently left out here.
final class RequesterReader {

    private static final Set<String> NPI = Set.of("http://hl7.org/fhir/sid/us-npi", "urn:oid:2.16.840.1.113883.4.6");
    private static final Set<String> PLACED =
            Set.of("id", "meta", "text", "language", "identifier", "name", "active", "gender", "birthDate");

    private final Parcel parcel;

    RequesterReader(Parcel parcel) {
        this.parcel = parcel;
    }

    /// `words` is what the sender says of the prescriber; a prescriber only when there is one NPI and a name.
    record Requester(String words, Optional<NewPrescriber> prescriber, Optional<Practitioner> practitioner) {}

    Requester read(ServiceRequest request, LeftOver leftOver) {
        var reference = request.getRequester();
        var role = parcel.find(request, reference, PractitionerRole.class);
        var practitioner = practitioner(request, reference);
        var npis = new LinkedHashSet<String>();
        collect(npis, practitioner.map(Resource.class::cast));
        collect(npis, role.map(Resource.class::cast));
        if (npis.isEmpty() && isNpi(reference.getIdentifier())) {
            npis.add(WireWords.plain(reference.getIdentifier().getValue()));
        }
        if (npis.size() > 1) {
            leftOver.add("requester", "more than one NPI: " + String.join(", ", npis));
        }
        practitioner.ifPresent(person -> leftOver.addAllBut(PLACED, "Practitioner.", person));
        if (practitioner.isEmpty()) {
            return new Requester(words(reference, npis), Optional.empty(), Optional.empty());
        }
        var name = practitioner.get().getNameFirstRep();
        var npi = npis.size() == 1 ? npis.getFirst() : "";
        var prescriber = npi.isEmpty() || !name.hasFamily()
                ? Optional.<NewPrescriber>empty()
                : Optional.of(new NewPrescriber(
                        npi,
                        WireWords.plain(name.getFamily()),
                        join(name.getGiven().stream()),
                        join(name.getSuffix().stream()),
                        phone(practitioner.get())));
        var words = name.isEmpty() ? words(reference, npis) : words(name) + (npi.isEmpty() ? "" : ", NPI " + npi);
        return new Requester(words, prescriber, practitioner);
    }

    /// Directly, or by the role that the practitioner has somewhere.
    Optional<Practitioner> practitioner(Resource from, Reference reference) {
        return parcel.find(from, reference, Practitioner.class)
                .or(() -> parcel.find(from, reference, PractitionerRole.class)
                        .flatMap(role -> parcel.find(role, role.getPractitioner(), Practitioner.class)
                                .or(() -> parcel.find(from, role.getPractitioner(), Practitioner.class))));
    }

    private static void collect(Set<String> npis, Optional<Resource> resource) {
        resource.stream()
                .flatMap(known -> Parcel.identifiers(known).stream())
                .filter(RequesterReader::isNpi)
                .map(Identifier::getValue)
                .map(WireWords::plain)
                .forEach(npis::add);
    }

    private static boolean isNpi(Identifier identifier) {
        return NPI.contains(WireWords.plain(identifier.getSystem())) && identifier.hasValue();
    }

    private static String words(Reference reference, Set<String> npis) {
        var words = WireWords.of(reference);
        return reference.hasDisplay() && npis.size() == 1
                ? words + ", NPI " + npis.iterator().next()
                : words;
    }

    static String words(HumanName name) {
        return WireWords.plain(name.getNameAsSingleString());
    }

    private static String join(Stream<? extends PrimitiveType<String>> words) {
        return words.map(PrimitiveType::getValueAsString).map(WireWords::plain).collect(Collectors.joining(" "));
    }

    private static String phone(Practitioner practitioner) {
        return practitioner.getTelecom().stream()
                .filter(contact -> contact.getSystem() == ContactPointSystem.PHONE)
                .map(WireWords::of)
                .findFirst()
                .orElse("");
    }
}
