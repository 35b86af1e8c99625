package health.soma.courses;

import health.soma.outcomes.Scores;
import health.soma.patients.Patient;
import health.soma.patients.PatientId;
import health.soma.patients.Patients;
import health.soma.payers.RulePack;
import health.soma.payers.RulePacks;
import health.soma.practice.Lapsing;
import health.soma.practice.Staff;
import health.soma.prescriptions.Glance;
import health.soma.prescriptions.Inbox;
import health.soma.prescriptions.Payer;
import health.soma.prescriptions.Standing;
import health.soma.prescriptions.Standings;
import health.soma.prescriptions.Waiting;
import health.soma.security.Actor;
import health.soma.security.Practices;
import health.soma.security.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what needs somebody, of the whole practice: as many queries for twenty thousand prescriptions as for
/// one, and one for each rule pack in use. The ledger is read only of what might need somebody.
@Service
@Transactional(readOnly = true)
public class Due {

    public static final int PAGE = 25;

    /// Days before and after a certificate's last on which it is spoken of.
    private static final int CERTIFICATE_DAYS = 30;

    /// Days within which a rating of function spares a look at the ledger.
    private static final int RATED_LATELY = 90;

    /// A page of the list, how much there is of each kind, and the patients of this page.
    public record Page(
            List<Matter> matters, Map<DueKind, Integer> counts, Map<PatientId, Patient> patients, boolean more) {

        public int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final Standings standings;
    private final Inbox inbox;
    private final Staff staff;
    private final Scores scores;
    private final RulePacks packs;
    private final Patients patients;
    private final Practices practices;
    private final Clock clock;

    Due(
            Standings standings,
            Inbox inbox,
            Staff staff,
            Scores scores,
            RulePacks packs,
            Patients patients,
            Practices practices,
            Clock clock) {
        this.standings = standings;
        this.inbox = inbox;
        this.staff = staff;
        this.scores = scores;
        this.packs = packs;
        this.patients = patients;
        this.practices = practices;
        this.clock = clock;
    }

    /// All kinds, or one; a page at a time from 0. Only the owner, who looks after the staff, hears of certificates.
    public Page of(Actor by, Optional<DueKind> kind, int page) {
        var all = DueList.of(facts(by));
        var counts = new EnumMap<DueKind, Integer>(DueKind.class);
        all.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
        var wanted = all.stream()
                .filter(each -> kind.isEmpty() || kind.get() == each.kind())
                .toList();
        var shown = wanted.stream().skip((long) page * PAGE).limit(PAGE).toList();
        var ids = shown.stream()
                .flatMap(each -> each.order().map(Matter.OfOrder::patient).stream())
                .toList();
        return new Page(shown, counts, patients.named(ids, by), wanted.size() > (page + 1L) * PAGE);
    }

    private DueList.Facts facts(Actor by) {
        var today =
                LocalDate.now(clock.withZone(practices.current(by.practice()).zone()));
        var since = today.minusDays(DueList.DAYS_AROUND);
        var waiting = inbox.waitingSince(by, since);
        var open = standings.perhapsDue(
                by,
                new Glance(
                        since,
                        today.plusDays(DueList.DAYS_AROUND),
                        RenewInTime.VISITS_BEFORE_THE_LAST,
                        waiting.stream().filter(Waiting::again).map(Waiting::id).toList(),
                        scores.functionRatedSince(by, today.minusDays(RATED_LATELY))));
        return new DueList.Facts(
                open,
                waiting,
                by.is(Role.OWNER) ? staff.lapsing(by.practice(), today, CERTIFICATE_DAYS) : List.<Lapsing>of(),
                rules(by, open),
                scores.functionRatedOn(by, open.stream().map(Standing::id).toList()),
                today);
    }

    private Map<Payer, RulePack> rules(Actor by, List<Standing> open) {
        record Named(String pack, int version) {}
        var read = open.stream()
                .map(each -> new Named(each.payer().rulePack(), each.payer().rulePackVersion()))
                .distinct()
                .flatMap(each -> packs.find(by.practice(), each.pack(), each.version()).stream())
                .collect(Collectors.toMap(each -> new Named(each.id(), each.version()), each -> each));
        return open.stream()
                .map(Standing::payer)
                .distinct()
                .filter(each -> read.containsKey(new Named(each.rulePack(), each.rulePackVersion())))
                .collect(Collectors.toMap(
                        each -> each,
                        each -> java.util.Objects.requireNonNull(
                                read.get(new Named(each.rulePack(), each.rulePackVersion())))));
    }
}
