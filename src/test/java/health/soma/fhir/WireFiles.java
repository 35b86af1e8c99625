package health.soma.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/// Files as other people's systems send them. The people are invented.
final class WireFiles {

    static final String SNOMED = "http://snomed.info/sct";
    static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";

    private WireFiles() {}

    /// The worked course of a doctor's system: twelve sessions for neck and left shoulder.
    static byte[] course() {
        try (var in = WireFiles.class.getResourceAsStream("/fhir/course.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Patient patient(String id, String family, String given, String birthDate) {
        var patient = new Patient();
        patient.setId(id);
        patient.addName().setFamily(family).addGiven(given);
        patient.getBirthDateElement().setValueAsString(birthDate);
        return patient;
    }

    static Practitioner doctor() {
        var doctor = new Practitioner();
        doctor.setId("doc");
        doctor.addIdentifier().setSystem("http://hl7.org/fhir/sid/us-npi").setValue("1245319599");
        doctor.addName().setFamily("Smith").addGiven("Alan").addSuffix("MD");
        return doctor;
    }

    static ServiceRequest request(String id, String patient) {
        var request = new ServiceRequest();
        request.setId(id);
        request.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
        request.setSubject(new Reference(patient)).setRequester(new Reference("Practitioner/doc"));
        request.getCode()
                .setText("Therapeutic massage")
                .addCoding()
                .setSystem(SNOMED)
                .setCode("387854002");
        return request;
    }

    static Provenance signature(String target, String who, String when) {
        var provenance = new Provenance();
        provenance.addTarget(new Reference(target));
        var signature = provenance.addSignature();
        signature.setWho(new Reference(who));
        signature.getWhenElement().setValueAsString(when);
        return provenance;
    }

    static Bundle bundle(Resource... resources) {
        var bundle = new Bundle().setType(BundleType.COLLECTION);
        for (var resource : resources) {
            bundle.addEntry().setResource(resource);
        }
        return bundle;
    }

    /// One patient, one doctor and one request, changed as the case needs.
    static Bundle one(Consumer<ServiceRequest> change) {
        var request = request("rx", "Patient/p");
        change.accept(request);
        return bundle(patient("p", "Okafor", "Ada", "1979-04-02"), doctor(), request);
    }

    static byte[] json(Resource resource) {
        return Parsing.write(Wire.JSON, resource).getBytes(UTF_8);
    }

    static String xml(Resource resource) {
        return Parsing.write(Wire.XML, resource);
    }

    static List<Resource> resources(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
    }
}
