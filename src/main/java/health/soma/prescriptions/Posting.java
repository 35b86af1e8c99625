package health.soma.prescriptions;

import java.util.List;

/// What may be posted to an entitlement, and after what. Balances are read from postings and stored nowhere.
enum Posting {
    RESERVED("reserved", List.of("granted", "released")),
    RELEASED("released", List.of("reserved")),
    USED("used", List.of("reserved")),
    FORFEITED("forfeited", List.of("reserved")),
    ADJUSTED("adjusted", List.of("granted", "released"));

    private final String kind;
    private final List<String> from;

    Posting(String kind, List<String> from) {
        this.kind = kind;
        this.from = from;
    }

    String kind() {
        return kind;
    }

    List<String> from() {
        return from;
    }
}
