package health.soma.scheduling.ledger;

import static health.soma.TestGround.MONDAY;

import health.soma.demo.Cast;
import health.soma.scheduling.ledger.Verdicts.Certified;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// A few patients, payers and orders, and one random act after the other, most of them plausible. The model gives its
/// verdict before the database is asked; the two must agree about every single act.
final class World {

    private static final List<UUID> THERAPISTS = List.of(Cast.ROSA.id(), Cast.TOMAS.id(), Cast.LENA.id());
    private static final List<UUID> ROOMS = List.of(Cast.CEDAR.id(), Cast.FERN.id(), Cast.HERON.id());
    private static final List<String> TECHNIQUES = List.of("prt", "nmt", "trp", "att", "mfr");
    /// As the cast's certificates say: one of Tomás' ends after twenty days.
    private static final Certified CERTIFIED = (therapist, technique, day) ->
            !therapist.equals(Cast.TOMAS.id()) || !technique.equals("mfr") || !day.isAfter(MONDAY.plusDays(20));

    final Model model = new Model();
    final Verdicts verdicts = new Verdicts(model.courses.values(), CERTIFIED);
    final Random chance;
    final Database db;
    final Tally tally;
    final Orders orders;
    private final List<UUID> patients;
    private final List<String> slots;
    private final boolean timePasses;
    LocalDate today = MONDAY;

    World(long seed, Database db, Tally tally, List<UUID> patients, List<String> slots) {
        chance = new Random(seed);
        this.db = db;
        this.tally = tally;
        this.patients = patients;
        this.slots = slots;
        timePasses = chance.nextInt(3) > 0;
        var packs = new ArrayList<String>();
        for (int n = 0; n < 4; n++) {
            var rules = Rules.invented("own-proof-" + Long.toHexString(seed) + "-" + n, chance);
            db.keep(rules, Cast.MARGARET.id());
            model.packs.put(rules.id(), rules);
            packs.add(rules.id());
        }
        orders = new Orders(chance, packs);
        while (model.courses.size() < 3) receive();
    }

    void step() {
        if (timePasses && chance.nextInt(12) == 0) today = today.plusDays(chance.nextInt(3));
        int dice = chance.nextInt(1000);
        if (dice < 420) book();
        else if (dice < 500) move();
        else if (dice < 620) end();
        else if (dice < 700) carry();
        else if (dice < 840) give();
        else if (dice < 870) adjust();
        else if (dice < 910) forge();
        else if (dice < 930) authorize();
        else if (dice < 985) follow();
        else receive();
    }

    private void receive() {
        var course = new Course(UUID.randomUUID(), pick(patients));
        var order = orders.original(today);
        var words = new HashMap<>(order.words());
        words.putAll(Map.of("prescription", course.id, "patient", course.patient, "today", today));
        tell("receive", words, model.issuing(null, order, today), () -> issue(course, order));
    }

    private void follow() {
        var course = course();
        var order = orders.after(course, today);
        var words = new HashMap<>(order.words());
        words.putAll(Map.of("prescription", course.id, "version", course.written + 1, "today", today));
        tell("issue", order.kind(), words, model.issuing(course, order, today), () -> issue(course, order));
    }

    private void issue(Course course, Order order) {
        var next = model.issue(course, order, today);
        if (next.claim != null && next.claim.id == null) next.claim.id = db.claimOf(course.id, next.version);
    }

    private void book() {
        var one = somewhere();
        var patient = oneIn(40) ? pick(patients) : one.course.patient;
        var verdict = verdicts.booking(one, patient);
        for (int n = 0; n < 6 && !verdict.isEmpty() && !oneIn(5); n++) {
            one = somewhere();
            patient = one.course.patient;
            verdict = verdicts.booking(one, patient);
        }
        var chosen = one;
        var words = new HashMap<>(place(one));
        words.putAll(Map.of(
                "patient",
                patient,
                "therapist",
                one.therapist,
                "room",
                one.room,
                "prescription",
                one.course.id,
                "version",
                one.version,
                "number",
                one.number));
        tell("book", words, verdict, () -> model.book(chosen));
    }

    private void move() {
        if (model.visits.isEmpty()) return;
        var gone = visit();
        var to = new Visitation(
                UUID.randomUUID(), gone.course, gone.therapist, gone.room, day(gone.course, gone.version), pick(slots));
        to.at(gone.version, gone.number, gone.course.freePlace(to.week()));
        var words = new HashMap<>(place(to));
        words.put("gone", gone.id);
        tell("move", words, verdicts.moving(gone, to), () -> {
            model.end(gone, false);
            model.book(to);
        });
    }

    private void end() {
        if (model.visits.isEmpty()) return;
        var one = visit();
        var forfeited = oneIn(4);
        var status = oneIn(2) ? "cancelled" : "missed";
        var words = Map.of("appointment", one.id, "status", status, "kind", forfeited ? "forfeited" : "released");
        tell(
                "end",
                forfeited ? "forfeited" : status,
                words,
                verdicts.ending(one, forfeited),
                () -> model.end(one, forfeited));
    }

    private void carry() {
        if (model.visits.isEmpty()) return;
        var left = model.booked()
                .filter(one -> one.version < one.course.newest().version)
                .toList();
        var one = left.isEmpty() || oneIn(8) ? visit() : pick(left);
        var newest = one.course.newest();
        var free = one.course.free(newest);
        int number = newest.numbers.contains(one.number) && newest.series == one.course.seriesOf(one) || free.isEmpty()
                ? one.number
                : pick(free);
        var as = new Visitation(one.id, one.course, one.therapist, one.room, one.day, one.slot)
                .at(newest.version, number, oneIn(6) ? one.place : lowestPlaceFor(one));
        // An appointment that stays what it is would be no act at all.
        if (as.version == one.version && as.number == one.number && as.place == one.place) return;
        var words = Map.of("appointment", one.id, "version", as.version, "number", number, "place", as.place);
        tell("carry", words, verdicts.carrying(one, as), () -> model.carry(one, as));
    }

    private int lowestPlaceFor(Visitation one) {
        int free = one.course.freePlace(one.week());
        return Math.min(free, one.place);
    }

    private void give() {
        if (model.visits.isEmpty()) return;
        var one = visit();
        var version = one.course.version(one.version).orElseThrow();
        var places = orders.places(version, 1 + chance.nextInt(2));
        var technique = pick(TECHNIQUES);
        for (int n = 0; n < 4 && !version.allows(technique); n++) technique = pick(TECHNIQUES);
        var words = Map.of("appointment", one.id, "places", places, "technique", technique);
        tell("give", words, verdicts.giving(one, places, technique), () -> model.give(one));
    }

    private void adjust() {
        var course = course();
        var version = oneIn(5) ? pick(course.issued) : course.newest();
        int number = number(course, version);
        var line = course.linesOf(version).get(number);
        var broken = !version.numbers.contains(number)
                ? Set.of(Verdicts.POSTED, "posting_in_order", "spent_once")
                : line.state.spent()
                        ? Set.of("spent_once")
                        : line.state == Line.State.FREE ? Set.<String>of() : Set.of("posting_in_order");
        var words = Map.of("prescription", course.id, "version", version.version, "number", number, "kind", "adjusted");
        tell("post", "adjusted", words, broken, () -> {
            line.state = Line.State.ADJUSTED;
            line.visit = null;
        });
    }

    /// Postings that belong to no act, written by hand.
    private void forge() {
        var course = course();
        var kind = pick(List.of("granted", "withdrawn", "used", "released", "forfeited", "reserved"));
        var version = oneIn(10) ? course.written + 1 : pick(course.issued).version;
        var number = 1 + chance.nextInt(12);
        var words = Map.of("prescription", course.id, "version", version, "number", number, "kind", kind);
        tell(
                "post",
                "forged",
                words,
                Set.of(Verdicts.POSTED, "posting_in_order", "spent_once", "version_in_force", "reserved_for_a_day"),
                () -> {});
    }

    private void authorize() {
        var open = model.claims.stream()
                .filter(c -> c.id != null && c.asksForAuthorization())
                .toList();
        if (open.isEmpty()) return;
        var claim = pick(open);
        int visits = 1 + chance.nextInt(3);
        var begins = today.plusDays(chance.nextInt(20));
        var ends = begins.plusDays(10 + chance.nextInt(40));
        var words = Map.of("claim", claim.id, "visits", visits, "begins", begins, "ends", ends);
        tell("authorize", words, Set.of(), () -> claim.authorize(visits, begins, ends));
    }

    private Visitation somewhere() {
        var course = course();
        var version = oneIn(12) ? pick(course.issued) : course.newest();
        int of = oneIn(60) ? course.written + 1 : version.version;
        var one =
                new Visitation(UUID.randomUUID(), course, pick(THERAPISTS), pick(ROOMS), day(course, of), pick(slots));
        int place = oneIn(12) ? 1 + chance.nextInt(3) : course.freePlace(one.week());
        return one.at(of, number(course, version), place);
    }

    private int number(Course course, Issued version) {
        var free = course.free(version);
        return free.isEmpty() || oneIn(10) ? 1 + chance.nextInt(12) : pick(free);
    }

    /// Mostly a day of this version; now and then its edge, or the day beyond.
    private LocalDate day(Course course, int of) {
        var version = course.version(of).orElse(course.newest());
        if (oneIn(25)) return version.until.plusDays(chance.nextInt(2));
        if (oneIn(25)) return version.applies.minusDays(chance.nextInt(2));
        int days = (int) Math.max(1, version.until.toEpochDay() - version.applies.toEpochDay() + 1);
        return version.applies.plusDays(chance.nextInt(days));
    }

    private Map<String, Object> place(Visitation one) {
        return Map.of("appointment", one.id, "day", one.day, "place", one.place, "at", one.slot);
    }

    /// Mostly one that is booked.
    private Visitation visit() {
        var booked = model.booked().toList();
        return booked.isEmpty() || oneIn(15) ? pick(model.visits) : pick(booked);
    }

    /// The later ones more often: the earlier are soon spent.
    Course course() {
        var all = List.copyOf(model.courses.values());
        return oneIn(4) ? pick(all) : pick(all.subList(Math.max(0, all.size() - 4), all.size()));
    }

    <T> T pick(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    boolean oneIn(int many) {
        return chance.nextInt(many) == 0;
    }

    private void tell(String act, Map<String, ?> words, Set<String> verdict, Runnable accepted) {
        tell(act, act, words, verdict, accepted);
    }

    private void tell(String act, String name, Map<String, ?> words, Set<String> verdict, Runnable accepted) {
        var said = db.act(act, words);
        tally.count(name, said);
        if (said.isEmpty() ? !verdict.isEmpty() : !verdict.contains(said)) {
            throw new AssertionError("%s %s: the database says '%s', the model %s"
                    .formatted(name, words, said.isEmpty() ? "accepted" : said, verdict));
        }
        if (said.isEmpty()) accepted.run();
    }
}
