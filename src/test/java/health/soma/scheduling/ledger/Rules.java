package health.soma.scheduling.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A payer's rules as the property test invents them.
record Rules(
        String id,
        String anchor,
        @Nullable Integer days,
        int grace,
        @Nullable Integer startWithin,
        @Nullable Integer most,
        @Nullable Integer cap,
        String counts,
        @Nullable Integer freeVisits,
        boolean perClaim,
        @Nullable Integer notAfterVisit,
        @Nullable Integer capCents,
        @Nullable Integer paidDays) {

    static final int SESSION_CENTS = 10_000;

    static Rules invented(String id, Random chance) {
        var anchor = new String[] {"dates", "issue", "receipt", "first-session"}[chance.nextInt(4)];
        var money = chance.nextInt(5) == 0;
        return new Rules(
                id,
                anchor,
                anchor.equals("dates") ? null : 25 + chance.nextInt(30),
                chance.nextInt(3) == 0 ? 7 : 0,
                chance.nextInt(3) == 0 ? 14 + chance.nextInt(14) : null,
                chance.nextInt(4) == 0 ? 3 + chance.nextInt(5) : null,
                chance.nextInt(3) == 0 ? 1 + chance.nextInt(3) : null,
                new String[] {"prescription", "claim", "patient"}[chance.nextInt(3)],
                chance.nextInt(2) == 0 ? chance.nextInt(4) : null,
                chance.nextBoolean(),
                chance.nextInt(2) == 0 ? 6 : null,
                money ? SESSION_CENTS * (2 + chance.nextInt(3)) + 1 : null,
                money ? 30 + chance.nextInt(20) : null);
    }

    boolean countsOnClaim() {
        return counts.equals("claim") || perClaim && freeVisits != null || capCents != null;
    }

    boolean hasClaim() {
        return freeVisits != null || countsOnClaim() || counts.equals("patient");
    }

    /// As a pack says it; what it does not ask for is not in it.
    Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>(
                Map.of("id", id, "version", 1, "since", "2026-01-01", "week", with("counts", counts, "cap", cap)));
        content.put("clock", with("anchor", anchor, "days", days, "graceDays", grace, "startWithinDays", startWithin));
        if (most != null) content.put("sessions", with("most", most, "per", "prescription"));
        if (freeVisits != null) {
            var per = perClaim ? "claim" : "prescription";
            content.put("authorization", with("freeVisits", freeVisits, "per", per, "notAfterVisit", notAfterVisit));
        }
        if (capCents != null)
            content.put("money", with("capCents", capCents, "sessionCents", SESSION_CENTS, "withinDays", paidDays));
        return content;
    }

    private static Map<String, Object> with(@Nullable Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) if (pairs[i + 1] != null) map.put((String) pairs[i], pairs[i + 1]);
        return map;
    }
}
