package health.soma.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import health.soma.fhir.TellWhereAnOrderStands.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import java.util.UUID;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;

/// Writes where an order stands as a FHIR R4 task: to fulfil the doctor's ServiceRequest, so many times, in these days.
/// Whatever this house gives no address to is referred to by its identifier. The statuses before the last are notes.
final class ReferralTask {

    private static final String URI = "urn:ietf:rfc:3986";
    private static final String NPI = "http://hl7.org/fhir/sid/us-npi";
    private static final String IDENTIFIER_TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";

    private ReferralTask() {}

    static String json(Referral referral) {
        return Parsing.write(Wire.JSON, of(referral));
    }

    static Task of(Referral referral) {
        var zone = referral.practice().zone();
        var prescription = referral.prescription();
        var task = new Task();
        task.setId(prescription.id().toString());
        task.addIdentifier(uuid(prescription.id().value())
                .setType(new CodeableConcept(new Coding(IDENTIFIER_TYPES, "FILL", "Filler Identifier"))));
        task.setStatus(referral.status().task());
        task.setBusinessStatus(status(referral.status()));
        task.setIntent(TaskIntent.ORDER);
        task.setCode(new CodeableConcept(
                new Coding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill", "Fulfill the focal request")));
        task.setFocus(to("ServiceRequest", uuid(prescription.id().value())).setDisplay(prescription.number()));
        task.setFor(to("Patient", uuid(prescription.patient().value())));
        task.setAuthoredOnElement(moment(prescription.receivedAt(), zone));
        task.setLastModifiedElement(moment(referral.since(), zone));
        referral.prescriber()
                .ifPresent(doctor -> task.setRequester(to(
                                "Practitioner",
                                new Identifier()
                                        .setSystem(NPI)
                                        .setValue(doctor.npi().toString()))
                        .setDisplay(doctor.name())));
        task.setOwner(to("Organization", uuid(referral.practice().id().value()))
                .setDisplay(referral.practice().name()));
        restrict(task, referral);
        referral.history().forEach(told -> task.addNote(note(told, zone)));
        return task;
    }

    /// A stop grants no session, and a repetition is one at least: then the task, which is at an end, has no
    /// restriction.
    private static void restrict(Task task, Referral referral) {
        referral.compiled()
                .filter(each -> each.sessions() > 0)
                .ifPresent(each -> task.getRestriction()
                        .setRepetitions(each.sessions())
                        .setPeriod(days(each.validFrom(), each.validUntil())));
    }

    private static Period days(LocalDate from, LocalDate until) {
        return new Period()
                .setStartElement(new DateTimeType(from.toString()))
                .setEndElement(new DateTimeType(until.toString()));
    }

    private static CodeableConcept status(ReferralStatus status) {
        return new CodeableConcept(status.coding()).setText(status.plainly());
    }

    private static Annotation note(Told told, ZoneId zone) {
        var note = new Annotation(
                new MarkdownType(told.status().code() + " " + told.status().display()));
        return note.setTimeElement(moment(told.since(), zone)).setAuthor(new StringType("Soma"));
    }

    private static Reference to(String type, Identifier identifier) {
        return new Reference().setType(type).setIdentifier(identifier);
    }

    private static Identifier uuid(UUID id) {
        return new Identifier().setSystem(URI).setValue("urn:uuid:" + id);
    }

    private static DateTimeType moment(Instant at, ZoneId zone) {
        return new DateTimeType(Date.from(at), TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone(zone));
    }
}
