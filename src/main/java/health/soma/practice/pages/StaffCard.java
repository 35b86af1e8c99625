package health.soma.practice.pages;

import health.soma.practice.Certificate;
import health.soma.practice.Subject;
import health.soma.practice.Therapist;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// A therapist with their certificates: the licence first, then areas, then techniques; what is over stands apart.
public record StaffCard(Therapist therapist, List<CertificateRow> rows, boolean licensed) {

    static StaffCard of(Therapist therapist, LocalDate today) {
        var rows = therapist.certificates().stream()
                .sorted(Comparator.comparing(StaffCard::kind)
                        .thenComparing(one -> Sentences.name(one.subject()))
                        .thenComparing(Certificate::until))
                .map(one -> new CertificateRow(one, today))
                .toList();
        return new StaffCard(therapist, rows, therapist.licensed(today).isPresent());
    }

    public List<CertificateRow> standing() {
        return rows.stream().filter(row -> !row.over()).toList();
    }

    public List<CertificateRow> over() {
        return rows.stream().filter(CertificateRow::over).toList();
    }

    private static int kind(Certificate one) {
        return switch (one.subject()) {
            case Subject.Licence() -> 0;
            case Subject.Area _ -> 1;
            case Subject.Technique _ -> 2;
        };
    }
}
