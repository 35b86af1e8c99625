package health.soma.practice;

import health.soma.practice.Withdrawing.Fault;
import java.util.ArrayList;
import java.util.List;

/// **A certificate is withdrawn once, from one of its days on, and with a reason.** Part of R-62.
final class WithdrawWithinItsDays {

    private WithdrawWithinItsDays() {}

    static List<Fault> faults(Certificate certificate, Withdrawal withdrawal) {
        var faults = new ArrayList<Fault>();
        if (certificate.withdrawal().isPresent()) faults.add(new Fault.WithdrawnBefore());
        if (withdrawal.from().isBefore(certificate.from()) || withdrawal.from().isAfter(certificate.until()))
            faults.add(new Fault.OutsideItsDays(certificate.from(), certificate.until()));
        if (withdrawal.because().isBlank()) faults.add(new Fault.NoReason());
        return faults;
    }
}
