package health.soma.portal;

import health.soma.audit.AuditTrail;
import health.soma.courses.ReportPaper;
import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.practice.Places;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Prescriber;
import health.soma.prescriptions.Prescribers;
import health.soma.prescriptions.Prescription;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.security.Practices;
import health.soma.web.NotFound;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Prints an order to be filled in and signed by hand, for doctors who want paper: blank for a patient, or with what
/// a prescription says. The code on it leads its scan back to the patient.
@Service
@Transactional
public class OrderForms {

    /// What stands on the form before a pen touches it.
    record Filled(
            String practice,
            String address,
            String phone,
            String patient,
            String born,
            Directions order,
            Optional<Prescriber> prescriber,
            IntakeCode code) {}

    private final IntakeStore store;
    private final Patients patients;
    private final Prescriptions prescriptions;
    private final Prescribers prescribers;
    private final Practices practices;
    private final Places places;
    private final AuditTrail trail;
    private final Clock clock;

    OrderForms(
            IntakeStore store,
            Patients patients,
            Prescriptions prescriptions,
            Prescribers prescribers,
            Practices practices,
            Places places,
            AuditTrail trail,
            Clock clock) {
        this.store = store;
        this.patients = patients;
        this.prescriptions = prescriptions;
        this.prescribers = prescribers;
        this.practices = practices;
        this.places = places;
        this.trail = trail;
        this.clock = clock;
    }

    public byte[] blank(OpenFile file) {
        return print(file, Directions.draft().done(), Optional.empty());
    }

    /// With everything but dates and signature, which are the doctor's to write.
    public byte[] of(OpenFile file, PrescriptionId id) {
        var order = prescriptions.find(file, id).map(Prescription::directions).orElseThrow(NotFound::new);
        return print(file, order, Optional.of(id));
    }

    private byte[] print(OpenFile file, Directions order, Optional<PrescriptionId> renews) {
        var patient = patients.of(file);
        var place = places.locations(file.practice()).stream().findFirst();
        var filled = new Filled(
                practices.current(file.practice()).name(),
                place.map(each -> each.address()).orElse(""),
                place.map(each -> each.phone()).orElse(""),
                patient.name(),
                health.soma.web.Words.day(patient.birthDate()),
                order,
                Optional.ofNullable(order.prescriber()).flatMap(id -> prescribers.find(file.practice(), id)),
                store.code(file, renews, IntakeCode.draw(), clock.instant()));
        trail.add(
                file.by(),
                "order form printed",
                file.patient().value(),
                renews.map(PrescriptionId::value).orElse(null));
        return ReportPaper.pdf(OrderFormHtml.of(filled));
    }
}
