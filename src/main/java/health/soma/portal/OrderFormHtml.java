package health.soma.portal;

import static java.util.stream.Collectors.joining;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.Side;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.DirectedTechnique;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Prescriber;
import health.soma.techniques.Technique;
import health.soma.techniques.Techniques;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// The order as one sheet of letter paper with boxes to tick and lines to write on, in the order the typing form asks.
final class OrderFormHtml {

    private static final String LOOK = """
            @page { size: letter; margin: 11mm 15mm; }
            body { font-family: 'Liberation Sans'; font-size: 9.5pt; line-height: 1.3; color: #000; }
            h1 { font-size: 15pt; margin: 0 0 1mm; }
            h2 { font-size: 9.5pt; margin: 2.6mm 0 0.8mm; border-bottom: 0.3mm solid #000; }
            p { margin: 0 0 0.8mm; }
            table { width: 100%; border-collapse: collapse; }
            td, th { text-align: left; vertical-align: bottom; padding: 1.2mm 1.5mm 1mm 0; font-weight: normal; }
            .head td { vertical-align: top; }
            .code { width: 40mm; text-align: center; font-size: 7pt; white-space: nowrap; }
            .code img { width: 31mm; height: 31mm; }
            .line { border-bottom: 0.2mm solid #000; }
            .label { white-space: nowrap; width: 1mm; color: #333; padding-left: 2mm; }
            .label:first-child { padding-left: 0; }
            .box { display: inline-block; width: 3.4mm; height: 3.4mm; border: 0.3mm solid #000; text-align: center;
                   font-size: 8.5pt; line-height: 3.4mm; font-weight: bold; margin-right: 1mm; }
            .whole { white-space: nowrap; }
            .sign td { padding-top: 8mm; }
            """;

    private OrderFormHtml() {}

    static String of(OrderForms.Filled filled) {
        var order = filled.order();
        return """
                <html lang="en"><head><title>Order for medical massage</title>
                <meta name="subject" content="Order for medical massage, to be filled in"/>
                <meta name="description" content="Order for medical massage, to be filled in and signed"/>
                <style>%s</style></head><body>
                <table class="head"><tbody><tr><td><h1>Order for medical massage</h1>
                <p><strong>%s</strong></p><p>%s</p><p>%s</p>
                <p>Please fill in, sign, and give it to the patient, or fax or scan it to us with this page first.</p></td>
                <td class="code"><img alt="Code that leads the scan of this page to the patient" src="data:image/svg+xml;base64,%s"/><p>%s</p></td></tr></tbody></table>
                <h2>Patient</h2>%s
                <h2>Diagnosis, with its ICD-10-CM code</h2>%s
                <h2>Areas: tick the patient's own left or right</h2>%s
                <h2>Techniques</h2>%s
                <h2>How much</h2>%s
                <h2>Precautions and goals</h2>%s
                <h2>Prescriber</h2>%s
                </body></html>
                """.formatted(
                LOOK,
                escaped(filled.practice()),
                escaped(filled.address()),
                escaped(filled.phone()),
                Base64.getEncoder()
                        .encodeToString(QrPicture.svg(filled.code().inPicture()).getBytes(StandardCharsets.UTF_8)),
                filled.code().inGroups(),
                row(line("Name", filled.patient()), line("Born", filled.born())),
                diagnoses(order),
                areas(order),
                techniques(order),
                dose(order),
                row(line("Precautions", order.precautions())) + row(line("Goals", order.goals())),
                prescriber(filled.prescriber().orElse(null), order));
    }

    private static String diagnoses(Directions order) {
        return IntStream.range(0, Math.max(2, order.diagnoses().size()))
                .mapToObj(at -> {
                    var given =
                            at < order.diagnoses().size() ? order.diagnoses().get(at) : null;
                    return row(
                            line("Code", given == null ? "" : text(given.code())),
                            line("In words", given == null ? "" : given.asReceived()));
                })
                .collect(joining());
    }

    /// The groups in two columns, and a line for everything that is no whole group.
    private static String areas(Directions order) {
        var groups = Anatomy.standard().groups();
        var half = Math.ceilDiv(groups.size(), 2);
        var rows = IntStream.range(0, half)
                .mapToObj(at -> "<tr>" + group(order, at) + (at + half < groups.size() ? group(order, at + half) : "")
                        + "</tr>")
                .collect(joining());
        var others = order.areas().stream()
                .filter(area -> area.place() == null
                        || Anatomy.standard().group(area.place()).isEmpty())
                .map(OrderText::area)
                .collect(joining("; "));
        return "<table><tbody>" + rows + "</tbody></table>"
                + row(line("Other area, muscle, or less than all of these", others));
    }

    private static String group(Directions order, int at) {
        var group = Anatomy.standard().groups().get(at);
        return "<th scope=\"row\">%s</th><td>%sleft</td><td>%sright</td>"
                .formatted(
                        escaped(group.label()),
                        box(named(order, group.code(), Side.LEFT)),
                        box(named(order, group.code(), Side.RIGHT)));
    }

    private static boolean named(Directions order, String group, Side side) {
        return order.areas().stream().anyMatch(area -> group.equals(area.place()) && covers(area, side));
    }

    private static boolean covers(DirectedArea area, Side side) {
        var laterality = area.side();
        return laterality != null && laterality.sides().contains(side);
    }

    private static String techniques(Directions order) {
        var none = order.techniques().isEmpty() && order.sessions() != null;
        var core = Techniques.standard().core();
        var ticks = core.stream()
                .map(each ->
                        "<span class=\"whole\">%s%s</span>".formatted(box(allowed(order, each)), escaped(each.name())))
                .collect(joining(" &#160; "));
        var others = order.techniques().stream()
                .filter(each -> core.stream()
                        .noneMatch(one -> each.allowed() && one.id().equals(each.technique())))
                .map(OrderFormHtml::words)
                .collect(joining("; "));
        return "<p>%sthe therapist's choice &#160; or only: %s</p>".formatted(box(none), ticks)
                + row(line("Others, or not to be used", others));
    }

    private static boolean allowed(Directions order, Technique technique) {
        return order.techniques().stream()
                .anyMatch(each -> each.allowed() && technique.id().equals(each.technique()));
    }

    private static String words(DirectedTechnique directed) {
        var id = directed.technique();
        var name = id == null
                ? directed.asReceived()
                : Techniques.standard().technique(id).map(Technique::name).orElse(id);
        return directed.allowed() ? name : "not " + name;
    }

    private static String dose(Directions order) {
        return row(
                        line("Sessions", text(order.sessions())),
                        line("A week, at least", text(order.perWeekMin())),
                        line("at most", text(order.perWeekMax())),
                        line("Minutes each", text(order.minutes())))
                + row(line("From", ""), line("Until (last day)", ""), line("Injured on", text(order.injuryDate())))
                + row(
                        line("Payer", order.payer()),
                        line("Claim number", order.claimNumber()),
                        line("Authorization", order.authorizationNumber()));
    }

    private static String prescriber(@Nullable Prescriber known, Directions order) {
        return row(
                        line("Name", known == null ? order.prescriberText() : known.name()),
                        line("NPI", known == null ? "" : known.npi().toString()),
                        line("Telephone", known == null ? "" : known.phone()))
                + "<table class=\"sign\"><tbody><tr>" + line("Signature", "") + line("Date", "")
                + "</tr></tbody></table>";
    }

    private static String row(String... lines) {
        return "<table><tbody><tr>" + String.join("", lines) + "</tr></tbody></table>";
    }

    private static String line(String label, String value) {
        return "<td class=\"label\">%s</td><td class=\"line\">%s</td>"
                .formatted(escaped(label), value.isEmpty() ? "&#160;" : escaped(value));
    }

    private static String box(boolean ticked) {
        return "<span class=\"box\">%s</span>".formatted(ticked ? "X" : "&#160;");
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("&#39;", "'");
    }
}
