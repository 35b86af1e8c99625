package health.soma.treatment;

import health.soma.audit.AuditTrail;
import health.soma.patients.OpenChart;
import health.soma.treatment.Charting.Charted;
import health.soma.web.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes into an open session, one writer after the other.
@Component
@Transactional
class Charter {

    private final SessionStore store;
    private final Sheets sheets;
    private final Keeping keeping;
    private final AuditTrail audit;
    private final Clock clock;

    Charter(SessionStore store, Sheets sheets, Keeping keeping, AuditTrail audit, Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.keeping = keeping;
        this.audit = audit;
        this.clock = clock;
    }

    Charting chart(OpenChart chart, SessionId id, Treatment wanted) {
        var sheet = turn(chart, id);
        var ids = wanted.places().stream()
                .map(place -> each(wanted, place.toString()))
                .toList();
        if (!ids.isEmpty()
                && sheet.record().interventions().stream()
                        .map(Intervention::id)
                        .toList()
                        .containsAll(ids)) {
            return new Charted();
        }
        var grounds = sheets.grounds(chart, sheet);
        var reasons = ChartOnlyWhatIsGranted.refusals(sheet.record(), grounds, wanted, chart.by());
        if (!reasons.isEmpty()) return new Charting.Refused(reasons);
        var certificate = grounds.certificate(wanted.technique()).orElseThrow();
        for (var place : wanted.places()) {
            var intervention = new Intervention(
                    each(wanted, place.toString()),
                    place,
                    wanted.technique(),
                    wanted.minutesEach(),
                    wanted.response(),
                    clock.instant(),
                    false);
            store.add(chart, sheet.session(), intervention, certificate, grounds.training(place.area()));
        }
        audit.add(chart.by(), "treatment charted", chart.patient().value(), id.value());
        return new Charted();
    }

    Charting strike(OpenChart chart, SessionId id, UUID intervention) {
        var sheet = turn(chart, id);
        var reasons = ChartOnlyWhatIsGranted.toWrite(sheet.record(), chart.by());
        if (!reasons.isEmpty()) return new Charting.Refused(reasons);
        var charted = sheet.record().interventions().stream()
                .filter(each -> each.id().equals(intervention))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (charted.counts()) {
            store.strike(chart, id, intervention, clock.instant());
            audit.add(chart.by(), "treatment struck", chart.patient().value(), id.value());
        }
        return new Charted();
    }

    Charting keep(OpenChart chart, SessionId id, Kept kept) {
        var sheet = turn(chart, id);
        var reasons = ChartOnlyWhatIsGranted.toWrite(sheet.record(), chart.by());
        if (!reasons.isEmpty()) return new Charting.Refused(reasons);
        keeping.keep(chart, sheet, kept);
        return new Charted();
    }

    private Sheet turn(OpenChart chart, SessionId id) {
        store.takeTurn(id);
        return sheets.of(chart, id).orElseThrow(NotFound::new);
    }

    /// One row per area, each with an id that follows from the form's.
    private static UUID each(Treatment wanted, String place) {
        return UUID.nameUUIDFromBytes((wanted.id() + place).getBytes(StandardCharsets.UTF_8));
    }
}
