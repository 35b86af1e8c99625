package health.soma.scheduling.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One version of an order as the property test writes it. Places are `area/side`.
record Order(
        String kind,
        LocalDate issued,
        int sessions,
        int cap,
        int every,
        LocalDate begins,
        LocalDate ends,
        @Nullable Integer days,
        @Nullable String anchor,
        String pack,
        String claim,
        @Nullable LocalDate injury,
        boolean signed,
        List<String> places,
        List<String> techniques,
        boolean allowed) {

    Map<String, Object> words() {
        var words = new HashMap<String, Object>();
        words.put("kind", kind);
        words.put("issued", issued);
        words.put("sessions", sessions);
        words.put("cap", cap);
        words.put("every", every);
        words.put("begins", begins);
        words.put("ends", ends);
        words.put("days", days);
        words.put("anchor", anchor);
        words.put("pack", pack);
        words.put("claim", claim);
        words.put("injury", injury);
        words.put("signed", signed);
        words.put("places", places);
        words.put("techniques", techniques);
        words.put("allowed", allowed);
        return words;
    }

    Order as(String otherKind) {
        return new Order(
                otherKind,
                issued,
                sessions,
                cap,
                every,
                begins,
                ends,
                days,
                anchor,
                pack,
                claim,
                injury,
                signed,
                places,
                techniques,
                allowed);
    }

    Order granting(int otherSessions, int otherCap) {
        return new Order(
                kind,
                issued,
                otherSessions,
                otherCap,
                every,
                begins,
                ends,
                days,
                anchor,
                pack,
                claim,
                injury,
                signed,
                places,
                techniques,
                allowed);
    }

    Order lasting(LocalDate from, LocalDate until) {
        return new Order(
                kind,
                issued,
                sessions,
                cap,
                every,
                from,
                until,
                days,
                anchor,
                pack,
                claim,
                injury,
                signed,
                places,
                techniques,
                allowed);
    }

    Order on(List<String> otherPlaces) {
        return new Order(
                kind,
                issued,
                sessions,
                cap,
                every,
                begins,
                ends,
                days,
                anchor,
                pack,
                claim,
                injury,
                signed,
                otherPlaces,
                techniques,
                allowed);
    }

    Order by(String otherPack) {
        return new Order(
                kind,
                issued,
                sessions,
                cap,
                every,
                begins,
                ends,
                days,
                anchor,
                otherPack,
                claim,
                injury,
                signed,
                places,
                techniques,
                allowed);
    }

    Order unsigned() {
        return new Order(
                kind,
                issued,
                sessions,
                cap,
                every,
                begins,
                ends,
                days,
                anchor,
                pack,
                claim,
                injury,
                false,
                places,
                techniques,
                allowed);
    }

    Order using(List<String> otherTechniques, boolean orExcluding) {
        return new Order(
                kind,
                issued,
                sessions,
                cap,
                every,
                begins,
                ends,
                days,
                anchor,
                pack,
                claim,
                injury,
                signed,
                places,
                otherTechniques,
                !orExcluding);
    }
}
