package health.soma.scheduling;

import health.soma.audit.AuditTrail;
import health.soma.patients.Charts;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.Entitlements;
import health.soma.prescriptions.Entitlements.Occasion;
import health.soma.prescriptions.PrescriptionId;
import health.soma.scheduling.Booking.Booked;
import health.soma.scheduling.Booking.Loss;
import health.soma.scheduling.Booking.Taken;
import health.soma.scheduling.BookingStore.Entry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes a booking with all that belongs to it: the rows, what they take from the prescription, the care team, the
/// history and the audit trail. All of it, or, when [Taken], nothing: the caller then rolls back.
@Component
class Booker {

    private final AppointmentStore appointments;
    private final BookingStore store;
    private final Entitlements entitlements;
    private final Charts charts;
    private final AuditTrail trail;
    private final Clock clock;

    Booker(
            AppointmentStore appointments,
            BookingStore store,
            Entitlements entitlements,
            Charts charts,
            AuditTrail trail,
            Clock clock) {
        this.appointments = appointments;
        this.store = store;
        this.entitlements = entitlements;
        this.charts = charts;
        this.trail = trail;
        this.clock = clock;
    }

    /// What this booking id has booked before, once nobody else is at work on it.
    Optional<Booking> earlier(OpenFile file, UUID booking) {
        store.hold(booking);
        var booked = appointments.ofBooking(file, booking);
        return booked.isEmpty() ? Optional.empty() : Optional.of(new Booked(booked));
    }

    /// Rows are written in order of day. As no booking has two on one day, of two that wait for each other's rows one
    /// is always ahead, and they cannot wait in a circle.
    Booking book(OpenFile file, UUID booking, List<Entry> entries) {
        var inOrder = entries.stream()
                .sorted(Comparator.comparing((Entry e) -> e.span().from()))
                .toList();
        var losses = new ArrayList<Loss>();
        for (var entry : inOrder)
            if (!store.add(file, entry)) losses.add(new Loss(entry.place(), store.lostTo(file, entry)));
        if (!losses.isEmpty()) return new Taken(List.copyOf(losses));
        inOrder.stream().map(e -> e.place().therapist()).distinct().sorted().forEach(t -> charts.joinCareTeam(file, t));
        for (var entry : inOrder) {
            appointments.addEvent(file, entry.id(), Status.BOOKED, "", clock.instant());
            trail.add(
                    file.by(),
                    "appointment booked",
                    file.patient().value(),
                    entry.id().value());
        }
        reserve(file, inOrder);
        return new Booked(appointments.ofBooking(file, booking));
    }

    private void reserve(OpenFile file, List<Entry> entries) {
        var first = entries.getFirst().prescribed();
        if (first.isEmpty()) return;
        var occasions = new LinkedHashMap<Integer, Occasion>();
        for (var entry : entries)
            entry.prescribed()
                    .ifPresent(p -> occasions.put(
                            p.entitlement(),
                            new Occasion(entry.id().value(), entry.place().day())));
        PrescriptionId prescription = first.get().prescription();
        entitlements.reserve(file, prescription, first.get().version(), occasions);
    }
}
