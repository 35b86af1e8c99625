package health.soma.scheduling;

import health.soma.practice.spi.BookedSession;
import health.soma.practice.spi.BookedSessions;
import health.soma.prescriptions.CompiledScope;
import health.soma.prescriptions.CompiledScopes;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.PracticeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells those who look after the staff what is booked, in two queries however much it is.
@Component
@Transactional(readOnly = true)
class BookedForStaff implements BookedSessions {

    private record Key(PrescriptionId prescription, int version) {}

    private final AppointmentStore store;
    private final CompiledScopes scopes;

    BookedForStaff(AppointmentStore store, CompiledScopes scopes) {
        this.store = store;
        this.scopes = scopes;
    }

    @Override
    public List<BookedSession> between(PracticeId practice, LocalDate first, LocalDate last) {
        var booked = store.ahead(practice, first, last);
        var prescriptions = booked.stream()
                .flatMap(one -> one.prescribed().map(PrescribedPlace::prescription).stream())
                .collect(Collectors.toSet());
        var granted = scopes.of(practice, prescriptions).stream()
                .collect(Collectors.toMap(one -> new Key(one.prescription(), one.version()), Function.identity()));
        return booked.stream().map(one -> session(one, granted)).toList();
    }

    private static BookedSession session(Appointment one, Map<Key, CompiledScope> granted) {
        var scope = one.prescribed().map(place -> granted.get(new Key(place.prescription(), place.version())));
        return new BookedSession(
                one.therapist(),
                one.room(),
                one.day(),
                one.begins(),
                one.ends(),
                scope.map(CompiledScope::techniques).orElse(Set.of()),
                scope.map(CompiledScope::areas).orElse(Set.of()));
    }
}
