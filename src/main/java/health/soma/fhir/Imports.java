package health.soma.fhir;

import health.soma.audit.AuditTrail;
import health.soma.patients.Charts;
import health.soma.patients.Patient;
import health.soma.patients.PatientId;
import health.soma.patients.Patients;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Prescriber;
import health.soma.prescriptions.Prescribers;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.ReceivedOrder;
import health.soma.prescriptions.Receiving;
import health.soma.prescriptions.Source;
import health.soma.security.Actor;
import health.soma.web.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The door to files of FHIR: handed in, looked at, and taken in as a whole or not at all. Who the patient is decides a
/// person; only a program that is told so takes the single exact match.
@Service
@Transactional
public class Imports {

    private final Bundles bundles;
    private final FileStore store;
    private final Patients patients;
    private final Charts charts;
    private final Prescribers prescribers;
    private final Prescriptions prescriptions;
    private final AuditTrail trail;
    private final Clock clock;

    Imports(
            Bundles bundles,
            FileStore store,
            Patients patients,
            Charts charts,
            Prescribers prescribers,
            Prescriptions prescriptions,
            AuditTrail trail,
            Clock clock) {
        this.bundles = bundles;
        this.store = store;
        this.patients = patients;
        this.charts = charts;
        this.prescribers = prescribers;
        this.prescriptions = prescriptions;
        this.trail = trail;
        this.clock = clock;
    }

    /// Reads a file and keeps it as it came. The same bytes are kept once.
    public Receipt handIn(byte[] bytes, Actor by) {
        return switch (bundles.read(bytes)) {
            case Reading.Unreadable(var trouble) -> new Receipt.Unreadable(trouble);
            case Reading.Read read -> {
                var id = new FileId(UUID.randomUUID());
                var sha256 = sha256(bytes);
                if (store.add(by, id, sha256, bytes, clock.instant())) {
                    trail.add(by, "file received", null, id.value());
                    yield new Receipt.Kept(id, false);
                }
                yield new Receipt.Kept(store.withBytes(by.practice(), sha256), true);
            }
        };
    }

    /// The file with its orders, and who their patients may be.
    public Optional<ReceivedFile> look(FileId id, Actor by) {
        return store.find(by.practice(), id).map(kept -> look(kept, by));
    }

    private ReceivedFile look(FileStore.Kept kept, Actor by) {
        var orders = bundles.read(kept.bytes()) instanceof Reading.Read read ? read.orders() : List.<Order>of();
        var taken = new LinkedHashMap<Integer, TakenIn>();
        store.takenIn(by.practice(), kept.id()).forEach(one -> taken.put(one.position(), one));
        var same = new HashMap<Integer, List<Patient>>();
        for (var order : orders) {
            if (order instanceof Order.Ready ready && !taken.containsKey(ready.position())) {
                same.put(ready.position(), same(ready.order(), by));
            }
        }
        return new ReceivedFile(kept.id(), kept.receivedAt(), orders, taken, same);
    }

    private List<Patient> same(ReceivedOrder order, Actor by) {
        var named = order.patient();
        return patients.possiblySame(named.family(), named.given(), named.birthDate(), by);
    }

    /// Takes in the orders that were chosen, all in one transaction. Asked again, it takes in nothing twice.
    public Taking takeIn(FileId id, Map<Integer, Choice> choices, Actor by) {
        store.queue(id);
        var file = look(id, by).orElseThrow(NotFound::new);
        var undecided = file.waiting().stream()
                .map(Order.Ready::position)
                .filter(position -> !decided(choices.get(position), file.same().get(position)))
                .toList();
        if (!undecided.isEmpty()) {
            return new Taking.Undecided(undecided);
        }
        // Two orders for the same new person register them once.
        var registered = new HashMap<Object, PatientId>();
        var taken = new ArrayList<>(file.takenIn().values());
        for (var ready : file.waiting()) {
            var patient = switch (choices.get(ready.position())) {
                case Choice.Existing(var existing) -> existing;
                case Choice.SomebodyNew() ->
                    registered.computeIfAbsent(ready.order().patient(), _ -> register(id, ready, by));
                case Choice.LeaveOut() -> null;
                case null -> null;
            };
            if (patient == null) continue;
            var received = receive(id, ready, patient, by);
            if (received instanceof Receiving.Refused(var faults)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new Taking.Unfit(faults);
            }
            var one = new TakenIn(ready.position(), patient, prescription(id, ready));
            store.addTakenIn(by, id, one, clock.instant());
            taken.add(one);
        }
        return new Taking.Taken(List.copyOf(taken));
    }

    /// Only somebody of that name and birth date can be chosen, whatever a form says.
    private static boolean decided(@Nullable Choice choice, @Nullable List<Patient> same) {
        return switch (choice) {
            case null -> false;
            case Choice.Existing(var existing) ->
                same != null && same.stream().anyMatch(one -> one.id().equals(existing));
            case Choice.SomebodyNew(), Choice.LeaveOut() -> true;
        };
    }

    private PatientId register(FileId file, Order.Ready ready, Actor by) {
        var id = new PatientId(named(file + "/patient/" + ready.position()));
        return patients.register(id, ready.order().patient(), by);
    }

    private Receiving receive(FileId id, Order.Ready ready, PatientId patient, Actor by) {
        var file = charts.openFile(patient, by);
        var order = ready.order();
        return prescriptions.receive(
                file, prescription(id, ready), Source.FHIR, directions(order, by), List.of(order.original()));
    }

    private Directions directions(ReceivedOrder order, Actor by) {
        var prescriber = order.prescriber()
                .flatMap(somebody -> prescribers.register(somebody, by))
                .map(Prescriber::id)
                .orElse(null);
        return order.directions().corrected().prescriber(prescriber).done();
    }

    /// The same order of the same file is the same prescription.
    private static PrescriptionId prescription(FileId file, Order.Ready ready) {
        return new PrescriptionId(named(file + "/order/" + ready.position()));
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
