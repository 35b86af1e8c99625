package health.soma.fhir;

import health.soma.patients.Charts;
import health.soma.patients.Patient;
import health.soma.preflight.Light;
import health.soma.preflight.PreFlights;
import health.soma.security.Actor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the light before each order of a file, as of today: as it was read, or as it stands now that it
/// is taken in. It is the light that booking and charting see.
@Service
@Transactional
public class Lights {

    private final PreFlights preFlights;
    private final Charts charts;

    Lights(PreFlights preFlights, Charts charts) {
        this.preFlights = preFlights;
        this.charts = charts;
    }

    /// By position, the first first. An order that is refused has none.
    public Map<Integer, Light> of(ReceivedFile file, Actor by) {
        var lights = new TreeMap<Integer, Light>();
        file.waiting().forEach(ready -> {
            var same = file.same().getOrDefault(ready.position(), List.of());
            lights.put(
                    ready.position(),
                    preFlights.asRead(
                            by, ready.order(), same.stream().map(Patient::id).toList()));
        });
        file.takenIn()
                .values()
                .forEach(one -> lights.put(
                        one.position(), preFlights.asTakenIn(charts.openFile(one.patient(), by), one.prescription())));
        return lights;
    }
}
