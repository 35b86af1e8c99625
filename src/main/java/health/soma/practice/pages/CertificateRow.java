package health.soma.practice.pages;

import health.soma.practice.Certificate;
import health.soma.practice.Withdrawal;
import health.soma.web.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A certificate in the list, as it stands today.
public record CertificateRow(Certificate certificate, LocalDate today) {

    /// Days in which somebody should look after a renewal.
    static final int SOON = 60;

    public String what() {
        return Sentences.name(certificate.subject());
    }

    public boolean over() {
        return certificate.lastDay().isBefore(today);
    }

    public boolean withdrawn() {
        return certificate.withdrawal().isPresent();
    }

    public String from() {
        return Words.day(certificate.from());
    }

    public String until() {
        return Words.day(certificate.until());
    }

    public String state() {
        var left = ChronoUnit.DAYS.between(today, certificate.lastDay()) + 1;
        var since = certificate.withdrawal().map(Withdrawal::from);
        if (since.isPresent()) return "withdrawn from " + Words.day(since.get());
        if (left <= 0) return "ended";
        if (certificate.from().isAfter(today)) return "begins " + Words.day(certificate.from());
        return left == 1 ? "last day" : left + " days left";
    }

    /// The class that gives the badge its shape and colour.
    public String badge() {
        if (over() || withdrawn()) return "badge-stop";
        if (certificate.from().isAfter(today)) return "badge-info";
        return certificate.lastDay().isBefore(today.plusDays(SOON)) ? "badge-warn" : "badge-ok";
    }

    public String because() {
        return certificate.withdrawal().map(Withdrawal::because).orElse("");
    }
}
