package health.soma.scheduling.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How often each act was accepted, and how often each constraint refused one.
final class Tally {

    /// Every kind of act there is.
    static final String[] ACTS = {
        "receive",
        "amendment",
        "renewal",
        "stop",
        "book",
        "move",
        "cancelled",
        "missed",
        "forfeited",
        "carry",
        "give",
        "adjusted",
        "authorize"
    };

    /// Every constraint that has to refuse something in so many acts.
    static final String[] REFUSALS = {
        Verdicts.PATIENT,
        Verdicts.ENTITLEMENT,
        Verdicts.DAY,
        Verdicts.WEEK,
        Verdicts.AREA,
        Verdicts.TECHNIQUE,
        Verdicts.OPENED_ONCE,
        "entitlement_taken_once",
        "weekly_place_taken_once",
        "therapist_free",
        "room_free",
        "patient_free",
        "entitlement_left",
        "version_in_force",
        "within_the_clock",
        "started_in_time",
        "weekly_cap_kept",
        "weekly_cap_of_the_claim_kept",
        "carried_to_a_later_version",
        "gone_stays_gone",
        "posting_in_order",
        "spent_once",
        "reserved_for_a_day",
        "visit_authorized",
        "money_left",
        "certified_on_the_day",
        "consented_to_treatment",
        "verified_only_when_signed",
        "verified_only_when_resolved",
        "verified_version_after_version",
        "verified_only_when_it_grants",
        "rule_pack_is_known",
        "sessions_in_range",
        "not_for_ever"
    };

    /// Every constraint that may refuse an act; any other answer of the database is a fault. Two are seldom the first
    /// thing wrong with an act, so they need not be seen: a posting of no entitlement, a change after its own end.
    static Set<String> mayRefuse() {
        var all = new TreeSet<>(List.of(REFUSALS));
        all.add(Verdicts.POSTED);
        all.add("verified_before_it_ends");
        return all;
    }

    final Map<String, Integer> accepted = new TreeMap<>();
    final Map<String, Integer> refused = new TreeMap<>();
    int steps;

    void count(String act, String said) {
        steps++;
        if (said.isEmpty()) accepted.merge(act, 1, Integer::sum);
        else refused.merge(said, 1, Integer::sum);
    }

    void add(Tally other) {
        steps += other.steps;
        other.accepted.forEach((act, times) -> accepted.merge(act, times, Integer::sum));
        other.refused.forEach((constraint, times) -> refused.merge(constraint, times, Integer::sum));
    }
}
