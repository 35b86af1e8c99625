package health.soma.treatment.pages;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.anatomy.pages.BodyMap;
import health.soma.outcomes.Activity;
import health.soma.outcomes.Moment;
import health.soma.outcomes.VerdictWords;
import health.soma.patients.ConsentKind;
import health.soma.patients.OpenChart;
import health.soma.patients.Patient;
import health.soma.techniques.Techniques;
import health.soma.treatment.Intervention;
import health.soma.treatment.Sheet;
import health.soma.treatment.TechniqueChoice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An open session as its page shows it: what is stored, and over it what was just sent and refused.
public record SessionView(
        Patient patient,
        Sheet sheet,
        SheetForm form,
        List<String> problems,
        List<String> cautions,
        boolean mine,
        String fresh) {

    SessionView(
            OpenChart chart,
            Patient patient,
            Sheet sheet,
            SheetForm form,
            List<String> problems,
            List<String> cautions) {
        this(
                patient,
                sheet,
                form,
                problems,
                cautions,
                sheet.session().therapist().equals(chart.by().id()),
                form.id() == null ? UUID.randomUUID().toString() : form.id().toString());
    }

    public String path() {
        return "/patients/%s/sessions/%s"
                .formatted(patient.id(), sheet.session().id());
    }

    /// An id for what is noted beside the session's own form.
    public String another() {
        return UUID.randomUUID().toString();
    }

    /// Every place that the prescription does not grant.
    public List<AreaSide> outside() {
        return Anatomy.standard().selectable().stream()
                .filter(place ->
                        !sheet.compiled().map(granted -> granted.covers(place)).orElse(false))
                .toList();
    }

    /// The choice of areas, and beside it what was worked already. A sensitive area without its consent is no choice.
    public BodyMap map() {
        return BodyMap.choose("areas")
                .allowing(sheet.treatable().stream()
                        .filter(place -> lacking(place).isEmpty())
                        .collect(Collectors.toSet()))
                .worked(sheet.record().worked())
                .checked(form.marked());
    }

    public List<TechniqueChoice> offered() {
        return sheet.techniques().stream().filter(TechniqueChoice::certified).toList();
    }

    /// Why something that is prescribed is not offered.
    public List<String> missing() {
        return Stream.concat(
                        unconsented().stream()
                                .map(kind -> Sentences.consentMissing(
                                        kind, sheet.session().day())),
                        Stream.concat(
                                sheet.techniques().stream()
                                        .filter(choice -> !choice.certified())
                                        .map(Sentences::missing),
                                sheet.untrained().stream()
                                        .map(required -> Sentences.missing(
                                                required, sheet.session().day()))))
                .toList();
    }

    public List<ConsentKind> unconsented() {
        return scope().stream()
                .flatMap(place -> lacking(place).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Set<AreaSide> scope() {
        return sheet.compiled().map(granted -> granted.scope()).orElse(Set.of());
    }

    private Optional<ConsentKind> lacking(AreaSide place) {
        return ConsentKind.neededFor(place).filter(kind -> !sheet.consents().stands(kind));
    }

    public boolean chosen(int points, Moment moment) {
        var sent = moment == Moment.BEFORE ? form.before() : form.after();
        if (sent != null) return sent == points;
        return sheet.scores()
                .at(sheet.session().id().value(), moment)
                .map(score -> score.value().intValue() == points)
                .orElse(false);
    }

    /// Function is asked for when it is due, and shown again once it was answered here.
    public boolean asksFunction() {
        return sheet.session().prescribed()
                && (sheet.due().isPresent()
                        || sheet.scores()
                                .functionAt(sheet.session().id().value())
                                .isPresent());
    }

    public String functionTitle() {
        return "Daily activities"
                + sheet.due().map(due -> ", due " + Sentences.when(due)).orElse("");
    }

    public int lines() {
        var named = sheet.scores().activities().size();
        return named == 0 ? Activity.MOST : named;
    }

    public boolean naming() {
        return sheet.scores().activities().isEmpty();
    }

    public String activity(int line) {
        return naming()
                ? form.name(line)
                : sheet.scores().activities().get(line).name();
    }

    /// The points just sent, else those stored at this session, else nothing.
    public String points(int line) {
        var sent = form.point(line);
        if (sent != null) return sent.toString();
        if (naming()) return "";
        return sheet.scores()
                .functionAt(sheet.session().id().value())
                .flatMap(score ->
                        sheet.scores().points(score, sheet.scores().activities().get(line)))
                .map(Object::toString)
                .orElse("");
    }

    public String note() {
        var sent = form.note();
        return sent == null ? sheet.record().note() : sent;
    }

    /// "Back of neck, left: Myofascial Release, 10 min, better"
    public static String words(Intervention each) {
        return "%s: %s, %d min, %s"
                .formatted(
                        Anatomy.standard().label(each.place()),
                        Techniques.standard().name(each.technique()),
                        each.minutes(),
                        each.response().code());
    }

    /// "Pain 5 before, 3 after", of the session before this one.
    public String lastPain() {
        return sheet.last()
                .map(last -> "Pain %s before, %s after"
                        .formatted(
                                pain(last.session().id().value(), Moment.BEFORE),
                                pain(last.session().id().value(), Moment.AFTER)))
                .orElse("");
    }

    private String pain(UUID occasion, Moment moment) {
        return sheet.scores()
                .at(occasion, moment)
                .map(score -> VerdictWords.number(score.value()))
                .orElse("not rated");
    }
}
