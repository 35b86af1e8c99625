package health.soma.fhir;

import health.soma.patients.OpenFile;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Entitlement;
import health.soma.prescriptions.Entitlement.State;
import health.soma.prescriptions.Prescribers;
import health.soma.prescriptions.Prescription;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.VersionKind;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.AppointmentEvent;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.PrescribedPlace;
import health.soma.security.Practices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to where orders stand, for those who gave them.
@Service
@Transactional(readOnly = true)
public class Referrals {

    private final Prescriptions prescriptions;
    private final Prescribers prescribers;
    private final Appointments appointments;
    private final Practices practices;

    Referrals(Prescriptions prescriptions, Prescribers prescribers, Appointments appointments, Practices practices) {
        this.prescriptions = prescriptions;
        this.prescribers = prescribers;
        this.appointments = appointments;
        this.practices = practices;
    }

    public Optional<Referral> find(OpenFile file, PrescriptionId id) {
        return prescriptions.find(file, id).map(prescription -> {
            var compiled = prescriptions.allCompiled(file, id);
            return new Referral(
                    practices.current(file.practice()),
                    prescription,
                    Optional.ofNullable(prescription.directions().prescriber())
                            .flatMap(each -> prescribers.find(file.practice(), each)),
                    compiled.reversed().stream().findFirst(),
                    TellWhereAnOrderStands.history(happenings(file, prescription, compiled)));
        });
    }

    /// The same as a FHIR R4 task, in JSON.
    public Optional<String> task(OpenFile file, PrescriptionId id) {
        return find(file, id).map(ReferralTask::json);
    }

    /// All together in the order of time; what fell on one instant is told order first, then sessions, then changes.
    private List<Happening> happenings(OpenFile file, Prescription prescription, List<Compiled> compiled) {
        var id = prescription.id();
        var all = new ArrayList<Happening>();
        all.add(new Happening.Received(prescription.receivedAt()));
        var later = new ArrayList<Happening>();
        prescriptions
                .verifications(file, id)
                .forEach(verified -> compiled.stream()
                        .filter(each -> each.version() == verified.version())
                        .forEach(each -> (kindIsFirst(each) ? all : later).add(verified(verified.at(), each))));
        prescriptions.versions(file, id).stream()
                .filter(each -> each.kind() == VersionKind.STOP)
                .forEach(each -> later.addFirst(new Happening.StopAsked(each.at())));
        var booked = appointments.of(file, id).stream().collect(Collectors.toMap(Appointment::id, Function.identity()));
        appointments.events(file, id).stream()
                .flatMap(event -> Optional.ofNullable(booked.get(event.appointment()))
                        .flatMap(Appointment::prescribed)
                        .flatMap(place -> happening(event, place, compiled))
                        .stream())
                .forEach(all::add);
        all.addAll(later);
        all.sort(Comparator.comparing(Happening::at));
        return all;
    }

    private static boolean kindIsFirst(Compiled version) {
        return version.kind() == VersionKind.ORIGINAL || version.kind() == VersionKind.CORRECTION;
    }

    private static Happening verified(Instant at, Compiled version) {
        return version.kind() == VersionKind.STOP
                ? new Happening.Stopped(at)
                : new Happening.Verified(
                        at,
                        version.kind() != VersionKind.AMENDMENT,
                        version.entitlements().stream()
                                .filter(each -> each.state() != State.ADJUSTED && each.state() != State.WITHDRAWN)
                                .map(Entitlement::number)
                                .collect(Collectors.toSet()));
    }

    private static Optional<Happening> happening(AppointmentEvent event, PrescribedPlace place, List<Compiled> all) {
        var number = place.entitlement();
        return switch (event.status()) {
            case BOOKED -> Optional.of(new Happening.Booked(event.at()));
            case MISSED -> Optional.of(new Happening.Fell(event.at(), true, number, forfeited(place, all)));
            case CANCELLED -> Optional.of(new Happening.Fell(event.at(), false, number, forfeited(place, all)));
            case DONE -> Optional.of(new Happening.Given(event.at(), number));
            case ARRIVED, IN_ROOM -> Optional.empty();
        };
    }

    private static boolean forfeited(PrescribedPlace place, List<Compiled> all) {
        return all.stream()
                .filter(each -> each.version() == place.version())
                .flatMap(each -> each.entitlements().stream())
                .filter(each -> each.number() == place.entitlement())
                .anyMatch(each -> each.state() == State.FORFEITED);
    }
}
