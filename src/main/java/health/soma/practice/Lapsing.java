package health.soma.practice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A certificate that ends soon or has ended, and that nothing follows.
public record Lapsing(Certificate certificate, String therapist) {

    public LocalDate lastDay() {
        return certificate.lastDay();
    }

    /// Days on which it still counts, today included; none or fewer when it has lapsed.
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay()) + 1;
    }
}
