package health.soma.courses;

import static java.util.stream.Collectors.joining;

import health.soma.anatomy.Anatomy;
import health.soma.outcomes.Trajectory;
import health.soma.outcomes.TrajectoryChart;
import health.soma.outcomes.VerdictWords;
import health.soma.prescriptions.CompiledWords;
import health.soma.prescriptions.DirectedDiagnosis;
import health.soma.techniques.Techniques;
import health.soma.web.Words;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/// The progress report as a page for [ReportPaper]: one sheet of A4, in the order a prescriber reads.
final class ReportHtml {

    static final String LOOK = """
            @page { size: A4; margin: 14mm 16mm; }
            body { font-family: 'Liberation Sans'; font-size: 9.5pt; line-height: 1.3; color: #1d343d; }
            h1 { font-size: 16pt; margin: 0 0 2mm; }
            h2 { font-size: 10.5pt; margin: 3mm 0 1mm; color: #085347; }
            p { margin: 0 0 1mm; }
            ul { margin: 0; padding-left: 5mm; }
            .from { font-size: 9pt; border-bottom: 0.4mm solid #0b6e5f; padding-bottom: 1.5mm; margin-bottom: 3mm; }
            table { width: 100%; border-collapse: collapse; }
            th { text-align: left; vertical-align: top; padding: 0.5mm 3mm 0.5mm 0; font-weight: bold; }
            td { vertical-align: top; padding: 0.5mm 0; }
            .facts th { width: 32mm; }
            .values th, .values td { border-bottom: 0.2mm solid #b9c6cc; padding: 0.8mm 3mm 0.8mm 0; }
            .charts img { width: 112mm; height: 45.5mm; display: block; margin-top: 1.5mm; }
            .sign { margin-top: 7mm; }
            .line { width: 80mm; border-bottom: 0.3mm solid #1d343d; height: 8mm; }
            """;

    private ReportHtml() {}

    static String of(Course course, ReportFacts facts) {
        return """
                <html lang="en"><head><title>Progress report %s</title><meta name="subject" content="Progress report of a course of medical massage"/>
<meta name="description" content="Progress report of a course of medical massage"/>
                <style>%s</style></head><body>
                <div class="from"><p><strong>%s</strong></p><p>%s</p></div>
                <h1>Progress report</h1>
                %s
                <h2>Treatment so far</h2>%s
                <h2>Outcome</h2>%s<p class="charts">%s</p>
                <h2>Summary</h2>%s
                <div class="sign"><div class="line"></div><p>%s, %s</p></div>
                </body></html>
                """.formatted(
                        escaped(course.prescription().number()),
                        LOOK,
                        escaped(facts.practice()),
                        escaped(List.of(facts.address(), facts.phone()).stream()
                                .filter(each -> !each.isBlank())
                                .collect(joining(" · "))),
                        about(course, facts),
                        treatment(course),
                        outcome(course),
                        charts(course),
                        ReportSentences.of(course, facts.exceptions()).stream()
                                .map(each -> "<p>" + escaped(each) + "</p>")
                                .collect(joining()),
                        escaped(facts.signedName()),
                        Words.day(facts.day()));
    }

    static String about(Course course, ReportFacts facts) {
        var order = course.prescription().directions();
        var patient = facts.patient();
        return table(
                "facts",
                row(
                        "To",
                        facts.prescriber()
                                .map(each -> each.name() + ", NPI " + each.npi())
                                .orElse(order.prescriberText())),
                row(
                        "Patient",
                        "%s, born %s, record %s"
                                .formatted(patient.name(), Words.day(patient.birthDate()), patient.recordNo())),
                row(
                        "Diagnosis (yours)",
                        order.diagnoses().stream().map(ReportHtml::words).collect(joining("; "))),
                row("Prescription", course.prescription().number() + ": " + CompiledWords.of(course.granted())));
    }

    static String treatment(Course course) {
        var anatomy = Anatomy.standard();
        var areas = minutes(course.minutesByArea(), anatomy::label);
        var techniques = minutes(course.minutesByTechnique(), Techniques.standard()::name);
        return table(
                "facts",
                row(
                        "Sessions",
                        "%d of %d done, %d minutes hands-on"
                                .formatted(
                                        course.done().size(), course.granted().sessions(), course.minutes())),
                row("Areas", areas),
                row("Techniques", techniques));
    }

    private static <K> String minutes(Map<K, Integer> sums, java.util.function.Function<K, String> name) {
        return sums.isEmpty()
                ? "none yet"
                : sums.entrySet().stream()
                        .map(each -> "%s %d min".formatted(name.apply(each.getKey()), each.getValue()))
                        .collect(joining("; "));
    }

    static String outcome(Course course) {
        var rows = course.trajectories().stream()
                .filter(each -> !each.isEmpty())
                .map(ReportHtml::values)
                .collect(joining());
        return "<table class=\"values\"><thead><tr><th scope=\"col\">Measure (0–10)</th><th scope=\"col\">Start</th>"
                + "<th scope=\"col\">Now</th><th scope=\"col\">Verdict</th></tr></thead><tbody>" + rows
                + "</tbody></table>";
    }

    private static String values(Trajectory trajectory) {
        var start = trajectory.start().orElseThrow();
        var now = trajectory.now().orElseThrow();
        return "<tr><td>%s (%s is better)</td><td>%s, %s</td><td>%s, %s</td><td>%s</td></tr>"
                .formatted(
                        escaped(trajectory.instrument().label()),
                        trajectory.instrument().higherIsBetter() ? "more" : "less",
                        VerdictWords.number(start.value()),
                        Words.day(start.day()),
                        VerdictWords.number(now.value()),
                        Words.day(now.day()),
                        trajectory
                                .verdict()
                                .map(each -> escaped(VerdictWords.name(each.kind())))
                                .orElse("no second value yet"));
    }

    /// Pictures travel inside the page, with their words for whoever does not see them.
    private static String charts(Course course) {
        return course.trajectories().stream()
                .filter(each -> !each.isEmpty())
                .map(each -> "<img alt=\"%s\" src=\"data:image/svg+xml;base64,%s\"/>"
                        .formatted(
                                escaped(each.title() + ". " + TrajectoryChart.description(each)),
                                Base64.getEncoder()
                                        .encodeToString(
                                                TrajectoryChart.svg(each).getBytes(StandardCharsets.UTF_8))))
                .collect(joining(" "));
    }

    private static String words(DirectedDiagnosis diagnosis) {
        var code = diagnosis.code();
        return code == null || code.isBlank()
                ? diagnosis.asReceived()
                : (code + " " + (diagnosis.asReceived().equals(code) ? "" : diagnosis.asReceived())).strip();
    }

    static String table(String look, String... rows) {
        return "<table class=\"%s\"><tbody>%s</tbody></table>".formatted(look, String.join("", rows));
    }

    static String row(String label, String value) {
        return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(escaped(label), escaped(value));
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("&#39;", "'");
    }
}
