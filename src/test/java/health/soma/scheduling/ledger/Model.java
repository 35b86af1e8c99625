package health.soma.scheduling.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ledger kept by hand, in memory: what the database ought to hold after the acts it has accepted.
final class Model {

    private static final Set<String> ORIGINALS = Set.of("original", "correction");
    /// All that Soma knows; an order that excludes these grants nothing.
    static final List<String> EVERY_TECHNIQUE = List.of(
            "scs",
            "prt",
            "nmt",
            "mfr",
            "trp",
            "att",
            "rehab_stretch",
            "swedish",
            "cross_fibre",
            "mld",
            "cst",
            "abdominal",
            "pnf_met",
            "iastm_cupping");

    final Map<UUID, Course> courses = new LinkedHashMap<>();
    final Map<String, Rules> packs = new HashMap<>();
    final List<Claim> claims = new ArrayList<>();
    final List<Visitation> visits = new ArrayList<>();

    Set<String> issuing(@Nullable Course course, Order order, LocalDate today) {
        var broken = new TreeSet<String>();
        var before = course == null ? null : course.newest();
        if (!order.signed()) broken.add("verified_only_when_signed");
        if (order.places().stream().anyMatch(place -> place.endsWith("/") || place.startsWith("nowhere")))
            broken.add("verified_only_when_resolved");
        if ((before == null) != ORIGINALS.contains(order.kind())) broken.add("verified_version_after_version");
        var rules = rules(order, before);
        if (rules == null) broken.add("rule_pack_is_known");
        if (!order.kind().equals("stop")
                && (order.places().isEmpty()
                        || !order.allowed() && order.techniques().containsAll(EVERY_TECHNIQUE)))
            broken.add("verified_only_when_it_grants");
        if (rules == null || before == null && Issued.carriesOn(order.kind())) return broken;
        var next = new Issued(1, order, rules, before, today, null);
        if (!order.kind().equals("stop") && (next.sessions < 1 || next.sessions > 200)) broken.add("sessions_in_range");
        if (next.until.isBefore(next.from)) broken.add("not_for_ever");
        if (next.until.isBefore(today)) broken.add("verified_before_it_ends");
        return broken;
    }

    Issued issue(Course course, Order order, LocalDate today) {
        var before = course.issued.isEmpty() ? null : course.newest();
        var version = ++course.written;
        var rules = rules(order, before);
        var claim = Issued.carriesOn(order.kind()) ? before.claim : claim(course, version, order, rules);
        var next = new Issued(version, order, rules, before, today, claim);
        course.grant(next);
        courses.put(course.id, course);
        return next;
    }

    void book(Visitation one) {
        one.course.visits.add(one);
        visits.add(one);
        reserve(one);
    }

    void carry(Visitation one, Visitation as) {
        one.course.giveBack(one);
        one.at(as.version, as.number, as.place);
        reserve(one);
    }

    void end(Visitation one, boolean forfeited) {
        var line = one.course.line(one);
        if (forfeited) line.state = Line.State.FORFEITED;
        else one.course.giveBack(one);
        one.status = Visitation.Status.GONE;
    }

    void give(Visitation one) {
        var line = one.course.line(one);
        var claim = line.claim;
        if (claim != null && claim.asksForAuthorization() && line.visit == null)
            line.visit = claim.freeVisit(one.day).orElseThrow();
        if (claim != null && claim.rules.capCents() != null) claim.spentCents += Rules.SESSION_CENTS;
        line.state = Line.State.USED;
        one.status = Visitation.Status.DONE;
    }

    List<String> numbers() {
        var all = new ArrayList<String>();
        courses.values()
                .forEach(course -> course.lines.forEach((series, lines) -> lines.forEach((number, line) -> {
                    var held = line.state == Line.State.RESERVED || line.state == Line.State.USED;
                    var visit = line.visit == null ? "" : "/" + line.visit;
                    all.add("%s %d %d %s%s"
                            .formatted(
                                    course.id,
                                    series,
                                    number,
                                    line.state.name().toLowerCase(),
                                    held
                                            ? " %d/%s/%s%s".formatted(line.version, line.appointment, line.day, visit)
                                            : ""));
                })));
        return all.stream().sorted().toList();
    }

    List<String> appointments() {
        return visits.stream()
                .map(one -> "%s %s %d/%d/%d"
                        .formatted(one.id, one.status.name().toLowerCase(), one.version, one.number, one.place))
                .sorted()
                .toList();
    }

    Stream<Visitation> booked() {
        return visits.stream().filter(one -> one.status == Visitation.Status.BOOKED);
    }

    private void reserve(Visitation one) {
        var version = one.course.version(one.version).orElseThrow();
        one.course.linesOf(version).get(one.number).reserve(version, one);
    }

    private @Nullable Rules rules(Order order, @Nullable Issued before) {
        return before != null && Issued.carriesOn(order.kind()) ? before.rules : packs.get(order.pack());
    }

    private @Nullable Claim claim(Course course, int version, Order order, Rules rules) {
        if (!rules.hasClaim()) return null;
        var number = rules.countsOnClaim() && !order.claim().isEmpty() ? order.claim() : course.id + "/" + version;
        return claims.stream()
                .filter(c -> c.patient.equals(course.patient) && c.pack.equals(rules.id()) && c.number.equals(number))
                .findFirst()
                .orElseGet(() -> {
                    var opened = new Claim(course.patient, rules, number, order.injury());
                    claims.add(opened);
                    return opened;
                });
    }
}
