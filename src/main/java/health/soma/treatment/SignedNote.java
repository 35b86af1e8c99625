package health.soma.treatment;

import static java.util.stream.Collectors.joining;

import health.soma.anatomy.Anatomy;
import health.soma.outcomes.CourseScores;
import health.soma.outcomes.Moment;
import health.soma.outcomes.VerdictWords;
import health.soma.patients.OpenChart;
import health.soma.patients.Patient;
import health.soma.patients.Patients;
import health.soma.practice.Therapist;
import health.soma.prescriptions.CompiledWords;
import health.soma.techniques.Techniques;
import health.soma.web.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// The note as it is signed: rendered once, stored, and shown from the stored bytes ever after. Plain HTML without a
/// look of its own, so that it reads the same whatever the pages around it become.
@Component
class SignedNote {

    private final Patients patients;
    private final ParkedFindingStore findings;

    SignedNote(Patients patients, ParkedFindingStore findings) {
        this.patients = patients;
        this.findings = findings;
    }

    String of(OpenChart chart, Sheet sheet, Therapist therapist, Instant at) {
        var parked = findings.of(chart, sheet.session().id());
        return html(patients.of(chart.file()), sheet, parked, therapist, at);
    }

    static String html(Patient patient, Sheet sheet, List<ParkedFinding> parked, Therapist therapist, Instant at) {
        var zone = sheet.appointment().zone();
        var html = new StringBuilder("<article class=\"signed-note\">\n");
        html.append(
                "<h2>Session of %s</h2>\n".formatted(Words.day(sheet.session().day())));
        facts(html, facts(patient, sheet, therapist));
        if (sheet.session().prescribed()) {
            pain(html, sheet.scores(), sheet);
            treated(html, sheet.record());
        } else {
            html.append("<p>Without prescription. No treatment was charted by area.</p>\n");
        }
        parked(html, parked);
        html.append("<h3>Note</h3>\n<p>%s</p>\n"
                .formatted(
                        sheet.record().note().isBlank()
                                ? "No further words."
                                : escaped(sheet.record().note()).replace("\n", "<br>")));
        html.append("<p>Signed by %s on %s.</p>\n</article>\n".formatted(escaped(name(therapist)), moment(at, zone)));
        return html.toString();
    }

    /// "23 Nov 2026, 10:42"
    static String moment(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return Words.day(local.toLocalDate()) + ", " + Words.time(LocalTime.from(local));
    }

    private static List<List<String>> facts(Patient patient, Sheet sheet, Therapist therapist) {
        var facts = new ArrayList<List<String>>();
        facts.add(List.of("Patient", patient.name()));
        facts.add(List.of("Born", Words.day(patient.birthDate())));
        facts.add(List.of("Record", patient.recordNo()));
        sheet.prescription().ifPresent(order -> facts.add(List.of("Prescription", order.number())));
        sheet.compiled().ifPresent(granted -> {
            facts.add(List.of("Granted", CompiledWords.of(granted)));
            facts.add(List.of("Session", "%d of %d".formatted(sheet.number(), granted.sessions())));
        });
        facts.add(List.of(
                "Time",
                "%s, %d minutes".formatted(Words.time(sheet.appointment().begins()), sheet.minutes())));
        facts.add(List.of("Asked before", sheet.screened().map(Screened::text).orElse("not asked what is new")));
        facts.add(List.of("Therapist", name(therapist)));
        return facts;
    }

    private static void facts(StringBuilder html, List<List<String>> facts) {
        html.append("<dl class=\"facts\">\n");
        facts.forEach(fact -> html.append(
                "<div><dt>%s</dt><dd>%s</dd></div>\n".formatted(escaped(fact.getFirst()), escaped(fact.getLast()))));
        html.append("</dl>\n");
    }

    private static void pain(StringBuilder html, CourseScores scores, Sheet sheet) {
        var occasion = sheet.session().id().value();
        html.append("<h3>Measures</h3>\n<ul>\n");
        scores.at(occasion, Moment.BEFORE)
                .ifPresent(score -> line(html, "Pain before (0–10): " + VerdictWords.number(score.value())));
        scores.at(occasion, Moment.AFTER)
                .ifPresent(score -> line(html, "Pain after (0–10): " + VerdictWords.number(score.value())));
        scores.functionAt(occasion).ifPresent(score -> {
            var each = scores.activities().stream()
                    .flatMap(activity -> scores.points(score, activity).stream()
                            .map(points -> "%s %d".formatted(activity.name(), points)))
                    .collect(joining("; "));
            line(html, "Daily activities (0–10), mean %s: %s".formatted(VerdictWords.number(score.value()), each));
        });
        html.append("</ul>\n");
    }

    private static void treated(StringBuilder html, SessionRecord record) {
        html.append("<h3>Treated</h3>\n<ul>\n");
        for (var each : record.interventions()) {
            var words = "%s: %s, %d min, %s"
                    .formatted(
                            Anatomy.standard().label(each.place()),
                            Techniques.standard().name(each.technique()),
                            each.minutes(),
                            each.response().code());
            if (each.struck()) {
                html.append("<li><s>%s</s> (struck before signing)</li>\n".formatted(escaped(words)));
            } else {
                line(html, words);
            }
        }
        html.append("</ul>\n<p>Together %d minutes.</p>\n".formatted(record.minutes()));
    }

    private static void parked(StringBuilder html, List<ParkedFinding> parked) {
        if (parked.isEmpty()) return;
        html.append("<h3>Outside the prescription, noted for the prescriber</h3>\n<ul>\n");
        parked.forEach(each -> line(html, Anatomy.standard().label(each.place()) + ": " + each.words()));
        html.append("</ul>\n");
    }

    private static void line(StringBuilder html, String words) {
        html.append("<li>").append(escaped(words)).append("</li>\n");
    }

    private static String name(Therapist therapist) {
        return therapist.credentials().isBlank() ? therapist.name() : therapist.name() + ", " + therapist.credentials();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
