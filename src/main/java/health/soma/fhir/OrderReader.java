package health.soma.fhir;

import health.soma.anatomy.Anatomy;
import health.soma.patients.NewPatient;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Document;
import health.soma.prescriptions.ReceivedOrder;
import health.soma.prescriptions.SignedHow;
import health.soma.techniques.Techniques;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/// One ServiceRequest of a parcel as an order in our own words, or why not.
final class OrderReader {

    /// Elements that are placed, or read for their own sake, by this reader and its helpers.
    private static final Set<String> PLACED = Set.of(
            "id",
            "meta",
            "text",
            "language",
            "contained",
            "status",
            "intent",
            "category",
            "code",
            "orderDetail",
            "quantity",
            "subject",
            "occurrence",
            "authoredOn",
            "requester",
            "reasonCode",
            "reasonReference",
            "insurance",
            "bodySite",
            "note",
            "patientInstruction",
            "doNotPerform");

    private final Anatomy anatomy;
    private final Techniques techniques;
    private final LocalDate today;
    private final Parcel parcel;

    OrderReader(Anatomy anatomy, Techniques techniques, LocalDate today, Parcel parcel) {
        this.anatomy = anatomy;
        this.techniques = techniques;
        this.today = today;
        this.parcel = parcel;
    }

    Order read(int position, ServiceRequest request, Document original) {
        var troubles = new ArrayList<OrderTrouble>();
        var leftOver = new LeftOver();
        refuseWhatMayMeanTheOpposite(request, troubles);
        var patient = patient(request, leftOver, troubles);
        if (patient.isEmpty() || !troubles.isEmpty()) {
            return new Order.Refused(position, List.copyOf(troubles));
        }
        var requesters = new RequesterReader(parcel);
        var requester = requesters.read(request, leftOver);
        var directions = directions(request, requester, requesters, leftOver);
        return new Order.Ready(
                position, new ReceivedOrder(patient.get(), requester.prescriber(), directions, original));
    }

    private void refuseWhatMayMeanTheOpposite(ServiceRequest request, List<OrderTrouble> troubles) {
        if (request.getDoNotPerform()) troubles.add(new OrderTrouble.DoNotPerform());
        if (request.hasModifierExtension()) troubles.add(new OrderTrouble.UnknownModifier("ServiceRequest"));
        if (request.hasOccurrenceTiming() && request.getOccurrenceTiming().hasModifierExtension()) {
            troubles.add(new OrderTrouble.UnknownModifier("occurrenceTiming"));
        }
        if (request.hasImplicitRules()) troubles.add(new OrderTrouble.UnknownModifier("implicitRules"));
        if (parcel.occursTwice(request)) troubles.add(new OrderTrouble.OccursTwice());
    }

    private Optional<NewPatient> patient(ServiceRequest request, LeftOver leftOver, List<OrderTrouble> troubles) {
        if (!request.hasSubject()) {
            troubles.add(new OrderTrouble.NoPatientNamed());
            return Optional.empty();
        }
        Optional<Resource> subject = parcel.resolve(request, request.getSubject());
        if (subject.isPresent() && subject.get() instanceof Patient patient) {
            return new PatientReader(today).read(patient, leftOver, troubles);
        }
        troubles.add(subject.isPresent() ? new OrderTrouble.NotForAPerson() : new OrderTrouble.PatientNotInFile());
        return Optional.empty();
    }

    private Directions directions(
            ServiceRequest request,
            RequesterReader.Requester requester,
            RequesterReader requesters,
            LeftOver leftOver) {
        var signed = new SignatureReader(parcel, requesters).read(request, requester.practitioner(), leftOver);
        var diagnoses = new DiagnosisReader(parcel).read(request, leftOver);
        var areaReader = new AreaReader(anatomy);
        var areas = request.getBodySite().stream()
                .flatMap(site -> areaReader.read(site, leftOver).stream())
                .toList();
        var named = new TechniqueReader(techniques).read(request, leftOver);
        var dose = new DoseReader(leftOver).read(request);
        var insurance = new InsuranceReader(parcel).read(request, leftOver);
        var issuedOn =
                WireDays.day(request.hasAuthoredOn() ? request.getAuthoredOnElement() : null, "authoredOn", leftOver);
        leftOver.addAllBut(PLACED, "", request);
        return Directions.draft()
                .prescriberText(requester.words())
                .issuedOn(issuedOn)
                .diagnoses(diagnoses)
                .areas(areas)
                .techniques(named)
                .sessions(dose.sessions())
                .perWeekMin(dose.perWeekMin())
                .perWeekMax(dose.perWeekMax())
                .everyWeeks(dose.everyWeeks())
                .minutes(dose.minutes())
                .validFrom(dose.validFrom())
                .validUntil(dose.validUntil())
                .signedOn(signed.map(SignatureReader.Signed::on).orElse(null))
                .signedBy(signed.map(SignatureReader.Signed::by).orElse(""))
                .signedHow(signed.isPresent() ? SignedHow.ELECTRONIC : null)
                .payer(insurance.payer())
                .authorizationNumber(insurance.authorization())
                .note(note(request))
                .unplaced(leftOver.parts())
                .done();
    }

    /// Notes in the order in which they came; a very long one is cut here and whole in the stored original.
    private static String note(ServiceRequest request) {
        var notes = new ArrayList<String>();
        request.getNote().stream()
                .map(Annotation::getText)
                .map(WireWords::plain)
                .forEach(notes::add);
        if (request.hasPatientInstruction()) {
            notes.add("For the patient: " + WireWords.plain(request.getPatientInstruction()));
        }
        return WireWords.bounded(String.join("\n\n", notes));
    }
}
