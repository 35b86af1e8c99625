package health.soma.scheduling.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a payer counts on, in the model.
final class Claim {

    record Visit(int number, LocalDate from, LocalDate until) {}

    final UUID patient;
    final String pack;
    final String number;
    final Rules rules;
    final @Nullable LocalDate lastPaidDay;
    final List<Visit> visits = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    int spentCents;
    /// As the database drew it.
    @Nullable
    UUID id;

    Claim(UUID patient, Rules rules, String number, @Nullable LocalDate injury) {
        this.patient = patient;
        this.rules = rules;
        this.number = number;
        pack = rules.id();
        lastPaidDay = injury == null || rules.paidDays() == null ? null : injury.plusDays(rules.paidDays() - 1L);
        if (rules.freeVisits() != null)
            for (int n = 1; n <= rules.freeVisits(); n++) visits.add(new Visit(n, LocalDate.MIN, LocalDate.MAX));
    }

    boolean asksForAuthorization() {
        return rules.freeVisits() != null;
    }

    /// The lowest visit that nobody holds and that is good on this day.
    Optional<Integer> freeVisit(LocalDate day) {
        return visits.stream()
                .filter(visit -> !day.isBefore(visit.from()) && !day.isAfter(visit.until()))
                .map(Visit::number)
                .filter(number -> lines.stream().noneMatch(line -> line.holds(this, number)))
                .findFirst();
    }

    boolean pays(LocalDate day) {
        return rules.capCents() == null
                || spentCents + Rules.SESSION_CENTS <= rules.capCents()
                        && (lastPaidDay == null || !day.isAfter(lastPaidDay));
    }

    void authorize(int many, LocalDate from, LocalDate until) {
        int last = visits.size();
        int most = rules.notAfterVisit() == null ? Integer.MAX_VALUE : rules.notAfterVisit();
        for (int n = last + 1; n <= Math.min(last + many, most); n++) visits.add(new Visit(n, from, until));
    }
}
