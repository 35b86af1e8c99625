package health.soma.fhir;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/// **What comes with one patient's order never shows another patient.** A file about several people is cut into one
/// part for each; what names nobody goes with all of them.
final class Cut {

    private static final Set<String> READ = Set.of(
            "ServiceRequest",
            "Patient",
            "Practitioner",
            "PractitionerRole",
            "Condition",
            "Coverage",
            "Organization",
            "Provenance",
            "MessageHeader",
            "OperationOutcome");
    private static final List<String> OWNER = List.of("subject", "patient", "beneficiary", "for", "individual");

    private final Parcel parcel;
    private final Map<Resource, Optional<Resource>> owners = new IdentityHashMap<>();

    Cut(Parcel parcel) {
        this.parcel = parcel;
        parcel.resources().forEach(resource -> owners.put(resource, owner(resource)));
    }

    boolean concernsOnePatient() {
        return owners.values().stream().flatMap(Optional::stream).distinct().count() <= 1;
    }

    private Optional<Resource> owner(Resource resource) {
        if (resource instanceof Patient) {
            return Optional.of(resource);
        }
        return OWNER.stream()
                .map(resource::getNamedProperty)
                .filter(property -> property != null)
                .flatMap(property -> property.getValues().stream())
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .flatMap(reference -> parcel.find(resource, reference, Patient.class).stream())
                .map(Resource.class::cast)
                .findFirst();
    }

    private Optional<Resource> ownerOf(Resource resource) {
        return owners.getOrDefault(resource, Optional.empty());
    }

    /// Everything that belongs to the patient of this request or to nobody, but no other person's.
    private Stream<Resource> with(ServiceRequest request) {
        var patient = ownerOf(request);
        return parcel.resources().stream().filter(resource -> {
            var owner = ownerOf(resource);
            return owner.isEmpty() || owner.equals(patient);
        });
    }

    /// A list, a group or a message may name several people without belonging to one, so it goes with none.
    Bundle forPatientOf(ServiceRequest request) {
        var bundle = new Bundle().setType(BundleType.COLLECTION);
        with(request)
                .filter(resource ->
                        READ.contains(resource.fhirType()) || ownerOf(resource).isPresent())
                .forEach(resource ->
                        bundle.addEntry().setFullUrl(parcel.fullUrl(resource)).setResource(resource));
        return bundle;
    }

    /// What belongs to this patient and that nothing here reads.
    List<Resource> notReadFor(ServiceRequest request) {
        return with(request)
                .filter(resource -> !READ.contains(resource.fhirType()))
                .toList();
    }
}
