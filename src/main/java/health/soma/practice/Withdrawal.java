package health.soma.practice;

import java.time.LocalDate;

/// That a certificate no longer counts, from this day on, and why. It is never taken back; a certificate that counts
/// again is another one.
public record Withdrawal(LocalDate from, String because) {}
