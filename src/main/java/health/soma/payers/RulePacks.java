package health.soma.payers;

import health.soma.audit.AuditTrail;
import health.soma.security.Actor;
import health.soma.security.People;
import health.soma.security.Person;
import health.soma.security.PracticeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The door to the packs of rules: Soma's own, and those a practice made of them. **A course keeps the version it began
/// under.** R-49: no version of a pack is ever changed. A change is a further version of the practice's own pack, under
/// the next number, which holds from today at the earliest; Soma's packs are copied first.
@Service
@Transactional
public class RulePacks {

    /// Own packs of a practice, and versions of one pack: far more than anybody needs, and a list that can be read.
    static final int MOST = 100;

    private final PackStore store;
    private final People people;
    private final AuditTrail trail;
    private final java.time.Clock clock;

    RulePacks(PackStore store, People people, AuditTrail trail, java.time.Clock clock) {
        this.store = store;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /// Of every pack the newest version that holds on that day; Soma's first, then the practice's own.
    @Transactional(readOnly = true)
    public List<RulePack> of(PracticeId practice, LocalDate on) {
        return store.ofDay(practice, on).stream().map(PackReader::stored).toList();
    }

    /// One version, which says the same for ever.
    @Transactional(readOnly = true)
    public Optional<RulePack> find(PracticeId practice, String id, int version) {
        return store.content(practice, id, version).map(PackReader::stored);
    }

    /// The version a course that begins on that day gets. No id ("") means the practice's default.
    @Transactional(readOnly = true)
    public Optional<RulePack> newest(PracticeId practice, String id, LocalDate on) {
        var named = id.isEmpty() ? RulePack.DEFAULT : id;
        return store.newest(practice, named, on).flatMap(version -> find(practice, named, version));
    }

    /// Every version of one pack, the newest first; empty when there is no such pack.
    @Transactional(readOnly = true)
    public List<PackVersion> versions(PracticeId practice, String id) {
        return store.versions(practice, id).stream()
                .map(row -> new PackVersion(
                        PackReader.stored(row.content()),
                        row.origin().map(origin -> written(practice, origin)).orElse(null)))
                .toList();
    }

    /// Makes a pack of the practice's own, which says what `of` says.
    ///
    /// @param drawn the id drawn when the form was shown, so that a form sent twice copies once
    public Changing copy(RulePack of, UUID drawn, String name, Actor by) {
        var id = RulePack.OWN + drawn;
        store.queue(by.practice());
        var earlier = store.content(by.practice(), id, 1);
        if (earlier.isPresent()) return new Changing.Changed(PackReader.stored(earlier.get()));
        if (store.own(by.practice()) >= MOST) return new Changing.TooMany(MOST);
        var typed = new java.util.HashMap<>(PackDraft.of(of).typed());
        typed.put("name", name);
        typed.put("since", LocalDate.now(clock).toString());
        return write(new PackDraft(typed), id, 1, of, by);
    }

    /// Writes the next version of the practice's own pack.
    public Changing change(RulePack newest, PackDraft draft, Actor by) {
        if (!newest.own()) throw new IllegalArgumentException("a pack of Soma's is copied, not changed");
        store.queue(by.practice());
        var stored = store.versions(by.practice(), newest.id());
        var now = PackReader.stored(stored.getFirst().content());
        if (says(draft, now)) {
            // The same form twice: it was written the first time. Otherwise there was nothing to write.
            return now.version() == newest.version() + 1 ? new Changing.Changed(now) : new Changing.NothingChanged();
        }
        if (now.version() != newest.version()) return new Changing.Overtaken(now.version());
        if (now.version() >= MOST) return new Changing.TooMany(MOST);
        return write(draft, newest.id(), newest.version() + 1, newest, by);
    }

    /// What the draft would be as the next version, without writing anything.
    @Transactional(readOnly = true)
    public PackReading preview(RulePack newest, PackDraft draft) {
        return draft.read(newest.id(), newest.version() + 1, newest);
    }

    private Changing write(PackDraft draft, String id, int version, RulePack base, Actor by) {
        return switch (draft.read(id, version, base)) {
            case PackReading.Faulty(var faults) -> new Changing.Faulty(faults);
            case PackReading.Read(var pack) -> {
                var taken = store.called(by.practice(), pack.name()).stream().anyMatch(one -> !one.equals(id));
                if (taken) yield new Changing.NameTaken(pack.name());
                if (pack.since().isBefore(LocalDate.now(clock))) yield new Changing.BeginsInThePast();
                store.add(by, pack, "%s v%d".formatted(base.id(), base.version()), clock.instant());
                trail.add(by, version == 1 ? "rule pack copied" : "rule pack changed", null, null);
                yield new Changing.Changed(find(by.practice(), id, version).orElseThrow());
            }
        };
    }

    /// The same words in every field; that a version which holds already would hold "from today" is no other word.
    private boolean says(PackDraft draft, RulePack pack) {
        if (!(draft.read(pack.id(), pack.version(), pack) instanceof PackReading.Read(var read))) return false;
        var sameDay = read.since().equals(pack.since()) || !pack.since().isAfter(LocalDate.now(clock));
        return sameDay && withoutDay(read).equals(withoutDay(pack));
    }

    private static JsonNode withoutDay(RulePack pack) {
        return ((ObjectNode) PackReader.JSON.readTree(pack.content())).without("since");
    }

    private PackVersion.Written written(PracticeId practice, PackStore.Origin origin) {
        var name = people.find(practice, origin.by()).map(Person::name).orElse("");
        return new PackVersion.Written(name, origin.at(), origin.basedOn());
    }
}
