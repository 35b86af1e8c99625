package health.soma.wild;

import health.soma.prescriptions.Laterality;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// A whole order with nothing missing, to be changed by one case at a time. Minutes are 30 a session.
final class Order {

    String pack = "";
    String claim = "";
    LocalDate injury = LocalDate.of(2026, 10, 1);
    LocalDate issued = LocalDate.of(2026, 11, 20);
    LocalDate from;
    LocalDate until;
    Integer sessions = 6;
    Integer most = 2;
    Integer minutes = 30;
    boolean signed = true;
    boolean diagnosed = true;
    Map<String, Laterality> areas = new LinkedHashMap<>(Map.of("NECK", Laterality.BOTH));

    Order(LocalDate from, LocalDate until) {
        this.from = from;
        this.until = until;
    }

    Order under(String pack) {
        this.pack = pack;
        this.claim = pack.isEmpty() ? "" : "C-1";
        return this;
    }

    Order sessions(int sessions, int most) {
        this.sessions = sessions;
        this.most = most;
        return this;
    }

    Order areas(Map<String, Laterality> areas) {
        this.areas = areas;
        return this;
    }
}
