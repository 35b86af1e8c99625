package health.soma.scheduling;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenFile;
import health.soma.prescriptions.ClaimWeeks;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Entitlement;
import health.soma.prescriptions.Entitlements;
import health.soma.prescriptions.Entitlements.Occasion;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.spi.Superseding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// **What is booked goes over to the changed order as far as that covers it.** R-28: each appointment of a day that the
/// new version governs keeps its time, therapist and room, and takes an entitlement and a place of its week under the
/// new version, the earliest first. What the new version does not cover stays where it is: it can no longer be given,
/// and is shown until somebody cancels it.
@Component
class Carrying implements Superseding {

    private final Prescriptions prescriptions;
    private final Entitlements entitlements;
    private final AppointmentStore appointments;
    private final AuditTrail trail;
    private final TransactionTemplate each;

    Carrying(
            Prescriptions prescriptions,
            Entitlements entitlements,
            AppointmentStore appointments,
            AuditTrail trail,
            PlatformTransactionManager transactions) {
        this.prescriptions = prescriptions;
        this.entitlements = entitlements;
        this.appointments = appointments;
        this.trail = trail;
        each = new TransactionTemplate(transactions);
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public void superseded(OpenFile file, PrescriptionId id) {
        var all = prescriptions.allCompiled(file, id);
        var newest = all.getLast();
        var live = appointments.of(file, id).stream()
                .filter(each -> each.status().live())
                .toList();
        var places = new Places(newest, live);
        live.stream()
                .filter(each -> each.status() == Status.BOOKED || each.status() == Status.ARRIVED)
                .filter(each -> !each.day().isBefore(newest.reign().from()))
                .sorted(Comparator.comparing(Appointment::from))
                .forEach(each -> places.offer(each)
                        .filter(place -> carried(file, each, place))
                        .ifPresent(place -> places.take(each, place)));
    }

    /// False when the database does not let it: a claim that is counted over several prescriptions, say. Then this one
    /// is left behind as well, and the change of the order stands.
    private boolean carried(OpenFile file, Appointment one, PrescribedPlace to) {
        try {
            each.executeWithoutResult(_ -> carry(file, one, to));
            return true;
        } catch (DataIntegrityViolationException refused) {
            return false;
        }
    }

    private void carry(OpenFile file, Appointment one, PrescribedPlace to) {
        var from = one.prescribed().orElseThrow();
        entitlements.release(
                file,
                to.prescription(),
                from.version(),
                from.entitlement(),
                one.id().value());
        appointments.carry(file, one.id(), to);
        entitlements.reserve(
                file,
                to.prescription(),
                to.version(),
                Map.of(to.entitlement(), new Occasion(one.id().value(), one.day())));
        trail.add(
                file.by(),
                "appointment carried over",
                file.patient().value(),
                one.id().value());
    }

    /// What the new version has to take: its numbers, and the places of its weeks, both shrinking as they are taken.
    private static final class Places {

        private final Compiled newest;
        private final Grant grant;
        private final Set<Integer> free;
        private final Map<LocalDate, Set<Integer>> takenInWeek;
        private final List<Appointment> live;
        private final Set<AppointmentId> carried = new HashSet<>();

        Places(Compiled newest, List<Appointment> live) {
            this.newest = newest;
            this.live = live;
            grant = CourseBooking.grant(newest, List.of(), ClaimWeeks.ALONE);
            free = newest.entitlements().stream()
                    .filter(each -> each.state() == Entitlement.State.GRANTED)
                    .map(Entitlement::number)
                    .collect(Collectors.toCollection(TreeSet::new));
            takenInWeek = live.stream()
                    .flatMap(each -> each.prescribed().stream())
                    .collect(Collectors.groupingBy(
                            PrescribedPlace::week,
                            Collectors.mapping(PrescribedPlace::place, Collectors.toCollection(HashSet::new))));
        }

        Optional<PrescribedPlace> offer(Appointment one) {
            var held = one.prescribed().orElseThrow();
            var number = numberFor(held);
            if (number.isEmpty() || !inForce(one.day()) || full(one)) return Optional.empty();
            var taken = new HashSet<>(takenInWeek.getOrDefault(held.week(), Set.of()));
            taken.remove(held.place());
            int place = 1;
            while (taken.contains(place)) place++;
            return Optional.of(
                    new PrescribedPlace(held.prescription(), newest.version(), number.get(), held.week(), place));
        }

        void take(Appointment one, PrescribedPlace place) {
            carried.add(one.id());
            free.remove(place.entitlement());
            var week = takenInWeek.computeIfAbsent(place.week(), _ -> new HashSet<>());
            week.remove(one.prescribed().orElseThrow().place());
            week.add(place.place());
        }

        /// Its own number where the new version grants that too, else the lowest free one.
        private Optional<Integer> numberFor(PrescribedPlace held) {
            var own = newest.entitlements().stream()
                    .filter(each -> each.state() == Entitlement.State.RESERVED)
                    .map(Entitlement::number)
                    .filter(each -> each == held.entitlement())
                    .findFirst();
            return own.isPresent() ? own : free.stream().findFirst();
        }

        private boolean inForce(LocalDate day) {
            return grant.inForceOn(day);
        }

        /// Whether the period holds as many already, those before the change and those carried over.
        private boolean full(Appointment one) {
            var period = grant.periodOf(one.day());
            return live.stream()
                            .filter(each -> each.day().isBefore(newest.reign().from()) || carried.contains(each.id()))
                            .filter(each -> grant.periodOf(each.day()).equals(period))
                            .count()
                    >= newest.weeklyCap();
        }
    }
}
