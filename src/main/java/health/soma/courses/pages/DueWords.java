package health.soma.courses.pages;

import static health.soma.web.Words.day;

import health.soma.anatomy.Anatomy;
import health.soma.courses.DueReason;
import health.soma.courses.Matter;
import health.soma.practice.Subject;
import health.soma.preflight.ReasonWords;
import health.soma.security.Actor;
import health.soma.security.Role;
import health.soma.techniques.Techniques;

/// What is the matter as one sentence, and what is done next about it as a button that this person may press.
final class DueWords {

    /// @param href where the button leads
    record Act(String label, String href) {}

    private DueWords() {}

    static String sentence(DueReason reason) {
        return switch (reason) {
            case DueReason.ToVerify(var received, var again, var answered) ->
                (answered
                                        ? "The prescriber answered on %s"
                                        : again ? "A change of the order came in on %s" : "The order came in on %s")
                                .formatted(day(received))
                        + ". Nobody has verified it yet.";
            case DueReason.ToSign(var received) ->
                "The order came in on %s without a signature.".formatted(day(received));
            case DueReason.LeftBehind(var sessions, var first) ->
                "%s no longer covered since the order was changed, the first on %s."
                        .formatted(are(sessions), day(first));
            case DueReason.NotAuthorized(var sessions, var first) ->
                "%s booked without the payer’s authorization, the first on %s.".formatted(are(sessions), day(first));
            case DueReason.FallAfterTheEnd(var sessions, var first, var lastDay) ->
                "%s booked after the order’s last day, %s; the first on %s."
                        .formatted(are(sessions), day(lastDay), day(first));
            case DueReason.WillNotFit(var sessions, var lastDay) ->
                "%s not booked and will not fit before the last day, %s.".formatted(are(sessions), day(lastDay));
            case DueReason.ToReEvaluate(var visits, var days) ->
                "Re-evaluation is due by the next session: %s and %d days since function was rated."
                        .formatted(visits == 1 ? "1 visit" : visits + " visits", days);
            case DueReason.EndsSoon(var given, var sessions, var left, var projection) ->
                "%d of %d sessions given. ".formatted(given, sessions)
                        + (left == 0 ? "The course is used up." : ReasonWords.of(projection));
            case DueReason.CertificateEnds(var _, var certificate, var lastDay, var left) ->
                left < 1
                        ? "%s ended on %s.".formatted(what(certificate.subject()), day(lastDay))
                        : "%s ends on %s, %s left."
                                .formatted(
                                        what(certificate.subject()),
                                        day(lastDay),
                                        left == 1 ? "1 day" : left + " days");
        };
    }

    /// Courses are opened by those who may read a chart; the front desk is led to what it may do.
    static Act act(Matter matter, Actor by) {
        var owner = by.is(Role.OWNER);
        var patient = matter.order().map(each -> "/patients/" + each.patient()).orElse("");
        var order = matter.order()
                .map(each -> patient + "/prescriptions/" + each.prescription())
                .orElse("");
        var course = matter.order()
                .map(each -> patient + "/courses/" + each.prescription())
                .orElse("");
        return switch (matter.reason()) {
            case DueReason.ToVerify _ -> new Act("Check and verify", order);
            case DueReason.ToSign _ -> new Act("Ask for the signature", order + "/links");
            case DueReason.LeftBehind _, DueReason.FallAfterTheEnd _ -> new Act("Look at the appointments", patient);
            case DueReason.NotAuthorized _ -> new Act("Record the authorization", order + "/authorizations");
            case DueReason.WillNotFit _ -> new Act("Book sessions", order + "/booking");
            case DueReason.ToReEvaluate _ ->
                owner ? new Act("Open the course", course) : new Act("Plan time for it", patient);
            case DueReason.EndsSoon _ ->
                owner
                        ? new Act("Prepare renewal", course + "/renewal")
                        : new Act("Ask for a renewal", order + "/links");
            case DueReason.CertificateEnds _ -> new Act("Record the renewal", "/staff");
        };
    }

    private static String what(Subject subject) {
        return switch (subject) {
            case Subject.Licence _ -> "The licence";
            case Subject.Technique(var id) ->
                "The certificate in " + Techniques.standard().name(id);
            case Subject.Area(var code, int _) ->
                "The training for the area " + Anatomy.standard().label(code);
        };
    }

    private static String are(int sessions) {
        return sessions == 1 ? "1 session is" : sessions + " sessions are";
    }
}
