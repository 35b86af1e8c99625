package health.soma.portal;

import health.soma.anatomy.Anatomy;
import health.soma.prescriptions.Prescriber;
import health.soma.treatment.ParkedFinding;
import health.soma.web.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/// The words that are signed: what the prescriber says, the order as it then reads, and the signature with its
/// circumstances. Rendered once, stored as they are, and printed as the page that is kept with the prescription.
final class SignedWords {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss VV", Locale.ENGLISH);

    private static final String LOOK = """
            @page { size: letter; margin: 18mm 20mm; }
            body { font-family: 'Liberation Sans'; font-size: 10.5pt; line-height: 1.4; color: #1d343d; }
            h1 { font-size: 16pt; margin: 0 0 4mm; }
            p { margin: 0 0 1.2mm; }
            .hash { font-size: 8pt; margin-top: 6mm; border-top: 0.3mm solid #1d343d; padding-top: 2mm; }
            """;

    private SignedWords() {}

    static String of(
            String statement,
            OrderText order,
            Answer answer,
            Signing signing,
            Prescriber asked,
            Instant at,
            ZoneId zone) {
        return """
                %s
                %s
                %sSigned: %s
                Said: %s
                Said: %s (%s)
                Time: %s (%s)
                From: %s, %s
                """.formatted(
                        statement,
                        order.text(),
                        answer.words().isBlank() ? "" : "In their words: " + oneLine(answer.words()) + "\n",
                        oneLine(signing.typedName()),
                        SignWithNameAndIntent.intends(asked),
                        SignWithNameAndIntent.AGREES,
                        SignWithNameAndIntent.CONSENT,
                        LOCAL.format(at.atZone(zone)),
                        at,
                        oneLine(signing.from().address()),
                        oneLine(signing.from().browser()));
    }

    /// What the prescriber says with this answer, in the first person.
    static String statement(Answer answer, Purpose purpose, Optional<ParkedFinding> finding) {
        var place = finding.map(each -> Anatomy.standard().label(each.place())).orElse("");
        return switch (answer) {
            case Answer.Sign() -> "I order this treatment.";
            case Answer.Renew _ -> "I order further sessions, counted anew. The order reads:";
            case Answer.Change _ -> "I change this order. From now on it reads:";
            case Answer.Stop _ -> "I end this treatment: no further session is to be given. The order read:";
            case Answer.Add _ -> "I add " + place + ". From now on the order reads:";
            case Answer.Refuse _ ->
                purpose == Purpose.SIGN
                        ? "I do not sign this order. It reads:"
                        : place + " is not to be treated. The order stays:";
            case Answer.SeeFirst _ -> "I will see the patient before I decide about " + place + ". The order stays:";
        };
    }

    static String html(String content, String number) {
        return """
                <html lang="en"><head><title>Answer of the prescriber, %s</title>
                <meta name="subject" content="Answer of a prescriber"/>
                <meta name="description" content="Answer of a prescriber, signed electronically"/>
                <style>%s</style></head><body><h1>Answer of the prescriber</h1>%s
                <p class="hash">SHA-256 of these words (UTF-8, each line ended by one line feed): %s</p></body></html>
                """.formatted(escaped(number), LOOK, paragraphs(content.lines().toList()), OrderText.sha256(content));
    }

    /// "23 Nov 2026, 10:00"
    static String moment(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return Words.day(local.toLocalDate()) + ", " + Words.time(local.toLocalTime());
    }

    private static String paragraphs(List<String> lines) {
        var html = new StringBuilder();
        lines.stream()
                .filter(line -> !line.isBlank())
                .forEach(line -> html.append("<p>").append(escaped(line)).append("</p>"));
        return html.toString();
    }

    /// A line of its own stays one line, so that nobody writes a second signature into the first.
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("&#39;", "'");
    }
}
