package health.soma.portal;

import health.soma.database.InPractice;
import health.soma.security.Practices;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Goes round every quarter of an hour and empties the scans that waited too long. Any number of nodes may have one.
@Component
class ScanSweeper {

    private final Intake intake;
    private final Practices practices;

    ScanSweeper(Intake intake, Practices practices) {
        this.intake = intake;
        this.practices = practices;
    }

    @Scheduled(fixedDelayString = "${soma.scans.every:15m}", initialDelayString = "${soma.scans.every:15m}")
    void round() {
        for (var practice : practices.all()) {
            InPractice.run(practice.value(), () -> intake.sweep(practice));
        }
    }
}
