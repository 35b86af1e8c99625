package health.soma.courses;

import static health.soma.courses.ReportHtml.escaped;
import static health.soma.courses.ReportHtml.row;
import static health.soma.courses.ReportHtml.table;
import static java.util.stream.Collectors.joining;

import health.soma.web.Words;
import java.util.List;
import java.util.stream.Stream;

/// The packet for a renewal as a page for [ReportPaper]: one sheet of A4 on which the prescriber reads what happened,
/// sees what is proposed, and answers with a pen. It says what has not changed as plainly as what has.
final class RenewalHtml {

    private static final String LOOK = ReportHtml.LOOK + """
            .box { display: inline-block; width: 3.2mm; height: 3.2mm; border: 0.3mm solid #1d343d; margin-right: 1.5mm; }
            .answer p { margin-bottom: 2mm; }
            .answer .line { width: 174mm; }
            .answer .sign .line { width: 80mm; }
            """;

    private RenewalHtml() {}

    static String of(Renewal renewal, Proposal proposal, ReportFacts facts) {
        var course = renewal.course();
        var number = escaped(course.prescription().number());
        return """
                <html lang="en"><head><title>Renewal of %s</title><meta name="subject" content="Proposal to renew a course of medical massage"/>
                <meta name="description" content="Proposal to renew a course of medical massage"/>
                <style>%s</style></head><body>
                <div class="from"><p><strong>%s</strong></p><p>%s</p></div>
                <h1>Renewal of %s</h1>
                %s
                <h2>What was given</h2>%s
                <h2>What has changed since the start</h2>%s
                <h2>Suggested: %s</h2><p>%s The prescriber decides.</p>
                <h2>The order we propose</h2>%s
                <h2>Your answer</h2>%s
                <p>Prepared by %s, %s.</p>
                </body></html>
                """.formatted(
                        number,
                        LOOK,
                        escaped(facts.practice()),
                        escaped(Stream.of(facts.address(), facts.phone())
                                .filter(each -> !each.isBlank())
                                .collect(joining(" · "))),
                        number,
                        ReportHtml.about(course, facts),
                        ReportHtml.treatment(course)
                                + paragraph("%d attended, %d missed, %d cancelled."
                                        .formatted(renewal.attended(), renewal.missed(), renewal.cancelled())),
                        changed(renewal, facts.exceptions()),
                        escaped(renewal.suggestion().label()),
                        escaped(renewal.suggestion().reason()),
                        proposed(renewal, proposal),
                        answer(),
                        escaped(facts.signedName()),
                        Words.day(facts.day()));
    }

    private static String changed(Renewal renewal, List<String> exceptions) {
        var course = renewal.course();
        var measured = course.trajectories().stream().anyMatch(each -> !each.isEmpty());
        var none = renewal.functionImproved()
                ? ""
                : "<p><strong>No real change in function has been measured.</strong></p>";
        var payer = renewal.payerAsksForFunction()
                ? paragraph("The payer gives further visits for functional improvement only: "
                        + (renewal.functionImproved() ? "shown above." : "not shown so far."))
                : "";
        return none
                + (measured ? ReportHtml.outcome(course) : "")
                + ReportSentences.of(course, exceptions).stream()
                        .map(RenewalHtml::paragraph)
                        .collect(joining())
                + payer;
    }

    private static String proposed(Renewal renewal, Proposal proposal) {
        return table(
                "facts",
                row("Sessions", ProposalWords.of(proposal, renewal.everyWeeks())),
                row("Areas, techniques", "as ordered"),
                row("Goals", proposal.goals().isBlank() ? "none named" : proposal.goals()));
    }

    private static String answer() {
        return """
                <div class="answer"><p><span class="box">&#160;</span>I order this as proposed.</p>
                <p><span class="box">&#160;</span>I order it with these changes, or I do not renew it, because:</p>
                <div class="line"></div>
                <div class="sign"><div class="line"></div><p>Prescriber's signature, and the date</p></div></div>
                """;
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }
}
