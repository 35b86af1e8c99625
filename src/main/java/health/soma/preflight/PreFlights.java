package health.soma.preflight;

import static java.util.Objects.requireNonNull;

import health.soma.outcomes.Scores;
import health.soma.patients.ConsentKind;
import health.soma.patients.Consents;
import health.soma.patients.OpenFile;
import health.soma.patients.PatientId;
import health.soma.patients.Screening;
import health.soma.patients.Screenings;
import health.soma.patients.StandingConsents;
import health.soma.payers.RulePack;
import health.soma.payers.RulePacks;
import health.soma.practice.Staff;
import health.soma.practice.Therapist;
import health.soma.preflight.Facts.Excused;
import health.soma.prescriptions.ClaimBalance;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Finding;
import health.soma.prescriptions.OverrideAsked;
import health.soma.prescriptions.Overrides;
import health.soma.prescriptions.Payer;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.ReceivedOrder;
import health.soma.prescriptions.Standing;
import health.soma.prescriptions.Standings;
import health.soma.security.Actor;
import health.soma.security.Practices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to lights: gathers the facts, for one visit or for a day of them, in as many queries for a hundred as for
/// one.
@Service
@Transactional(readOnly = true)
public class PreFlights {

    /// A visit of this patient under this prescription.
    public record Asked(PatientId patient, PrescriptionId prescription, Visit visit) {}

    private final Prescriptions prescriptions;
    private final Standings standings;
    private final Consents consents;
    private final Screenings screenings;
    private final Overrides overrides;
    private final Staff staff;
    private final Scores scores;
    private final RulePacks packs;
    private final Practices practices;
    private final Clock clock;

    PreFlights(
            Prescriptions prescriptions,
            Standings standings,
            Consents consents,
            Screenings screenings,
            Overrides overrides,
            Staff staff,
            Scores scores,
            RulePacks packs,
            Practices practices,
            Clock clock) {
        this.prescriptions = prescriptions;
        this.standings = standings;
        this.consents = consents;
        this.screenings = screenings;
        this.overrides = overrides;
        this.staff = staff;
        this.scores = scores;
        this.packs = packs;
        this.practices = practices;
        this.clock = clock;
    }

    public Light of(OpenFile file, PrescriptionId prescription, Visit visit) {
        var asked = new Asked(file.patient(), prescription, visit);
        return requireNonNull(of(file.by(), List.of(asked), id -> prescriptions.findings(file, id))
                .get(asked));
    }

    /// An order that was read and of which nothing is taken in yet, as of today. `patients` are those who may be meant:
    /// nobody, when it is for somebody new. Consent stands only where it does for whoever is meant.
    public Light asRead(Actor by, ReceivedOrder order, Collection<PatientId> patients) {
        var today = today(by);
        var standing = consents.standing(by.practice(), patients, today);
        var consented = !patients.isEmpty()
                && patients.stream().allMatch(each -> new Health(standing, Map.of()).consented(each));
        var facts = new Facts(
                Optional.empty(),
                prescriptions.findings(order, by),
                Optional.empty(),
                consented,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(),
                today);
        return PreFlight.check(facts, Visit.byAnybody(today, 0));
    }

    /// The same order once it is taken in, as of today: still to be verified, or verified by now.
    public Light asTakenIn(OpenFile file, PrescriptionId prescription) {
        return of(file, prescription, Visit.byAnybody(today(file.by()), minutes(file, prescription)));
    }

    private int minutes(OpenFile file, PrescriptionId prescription) {
        return prescriptions.compiled(file, prescription).map(Compiled::minutes).orElse(0);
    }

    /// One light for sessions that are to be booked together.
    public Light of(OpenFile file, PrescriptionId prescription, List<Visit> visits) {
        var asked = visits.stream()
                .map(visit -> new Asked(file.patient(), prescription, visit))
                .toList();
        var open = standings.of(file).stream()
                .filter(each -> each.id().equals(prescription))
                .reduce((_, later) -> later)
                .flatMap(Standing::claim)
                .filter(ClaimBalance::needed)
                .map(ClaimBalance::open);
        var waiting = open.filter(left -> visits.size() > left)
                .map(left -> new Light.Remark(
                        Level.CAUTION, new Reason.SomeNotAuthorized(visits.size() - left, visits.size())));
        return Light.together(List.copyOf(of(file.by(), asked).values()), waiting);
    }

    /// Many at once, for a board. Whoever may see the board may see its lights.
    public Map<Asked, Light> of(Actor by, Collection<Asked> asked) {
        return of(by, asked, _ -> List.of());
    }

    private Map<Asked, Light> of(Actor by, Collection<Asked> asked, Function<PrescriptionId, List<Finding>> toMend) {
        if (asked.isEmpty()) return Map.of();
        var patients = asked.stream().map(Asked::patient).distinct().toList();
        var today = today(by);
        var ofPatient = standings.of(by, patients).stream().collect(Collectors.groupingBy(Standing::patient));
        var ofDay = new HashMap<LocalDate, Health>();
        for (var one : asked) {
            ofDay.computeIfAbsent(
                    one.visit().day(),
                    day -> new Health(
                            consents.standing(by.practice(), patients, day),
                            screenings.on(by.practice(), patients, day)));
        }
        var therapists =
                staff.therapists(by.practice()).stream().collect(Collectors.toMap(Therapist::id, Function.identity()));
        var rated = scores.functionRatedOn(
                by, asked.stream().map(Asked::prescription).distinct().toList());
        var approved = overrides.approved(
                by, asked.stream().map(Asked::prescription).distinct().toList());
        var rules = new HashMap<Payer, Optional<RulePack>>();
        var lights = new LinkedHashMap<Asked, Light>();
        for (var one : asked) {
            var all = ofPatient.getOrDefault(one.patient(), List.of());
            var standing = governing(all, one);
            var pack = standing.flatMap(of -> rules.computeIfAbsent(
                    of.payer(), payer -> packs.find(by.practice(), payer.rulePack(), payer.rulePackVersion())));
            var health = ofDay.getOrDefault(one.visit().day(), Health.UNKNOWN);
            var facts = new Facts(
                    standing,
                    standing.isPresent() ? List.of() : toMend.apply(one.prescription()),
                    pack,
                    health.consented(one.patient()),
                    Optional.ofNullable(health.screened().get(one.patient())),
                    one.visit().therapist().map(therapists::get),
                    Optional.ofNullable(rated.get(one.prescription())),
                    othersOfTheDay(all, one.visit()),
                    excused(approved, one),
                    today);
            lights.put(one, PreFlight.check(facts, one.visit()));
        }
        return lights;
    }

    private LocalDate today(Actor by) {
        return LocalDate.ofInstant(
                clock.instant(), practices.current(by.practice()).zone());
    }

    /// The version that governs the day; before its time has come, the first.
    private static Optional<Standing> governing(List<Standing> all, Asked one) {
        var own = all.stream()
                .filter(each -> each.id().equals(one.prescription()))
                .toList();
        return own.stream()
                .filter(each -> !each.reign().from().isAfter(one.visit().day()))
                .reduce((_, later) -> later)
                .or(() -> own.stream().findFirst());
    }

    /// What a second person has allowed for the day of this visit, under the version that governs it.
    private static List<Excused> excused(List<OverrideAsked> approved, Asked one) {
        return approved.stream()
                .filter(each -> each.prescription().equals(one.prescription()))
                .filter(each -> each.day().equals(one.visit().day()))
                .flatMap(each -> switch (each.kind()) {
                    case AUTHORIZATION -> Stream.of(Excused.AUTHORIZATION);
                    case RE_EVALUATION -> Stream.of(Excused.RE_EVALUATION);
                    // A row of its week, which the order's own pace knows of.
                    case WEEKLY_CAP -> Stream.<Excused>empty();
                })
                .toList();
    }

    private static int othersOfTheDay(List<Standing> all, Visit visit) {
        var that = (int) all.stream()
                .flatMap(each -> Stream.concat(each.given().stream(), each.booked().stream()))
                .filter(visit.day()::equals)
                .count();
        return visit.held() ? Math.max(0, that - 1) : that;
    }

    private record Health(Map<PatientId, StandingConsents> consents, Map<PatientId, Screening> screened) {

        static final Health UNKNOWN = new Health(Map.of(), Map.of());

        boolean consented(PatientId patient) {
            var standing = consents.get(patient);
            return standing != null && standing.stands(ConsentKind.TREATMENT);
        }
    }
}
