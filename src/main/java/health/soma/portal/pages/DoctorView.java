package health.soma.portal.pages;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.courses.Proposal;
import health.soma.courses.ProposalWords;
import health.soma.portal.OrderText;
import health.soma.portal.Purpose;
import health.soma.portal.Shown;
import health.soma.prescriptions.Directions;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The doctor's page: what is asked, the fields as they stand or as they were just sent, and what was wrong with them.
public record DoctorView(String token, Shown shown, AnswerForm form, List<String> problems) {

    /// The length of a renewal when the order names no last day.
    private static final int DAYS = 60;

    public String path() {
        return "/doctor/" + token;
    }

    public Purpose purpose() {
        return shown.link().purpose();
    }

    public String title() {
        return switch (purpose()) {
            case SIGN -> "An order for you to sign";
            case FINDING -> "A finding for you to decide on";
            case RENEWAL -> "A treatment for you to renew";
        };
    }

    /// Whether this form was the one just sent.
    public boolean sent(String act) {
        return form.act().equals(act);
    }

    public String name(String act) {
        return sent(act) ? form.name() : "";
    }

    public boolean ticked(String act, boolean intent) {
        return sent(act) && Boolean.TRUE.equals(intent ? form.intends() : form.agrees());
    }

    public String words(String act) {
        return sent(act) ? form.words() : "";
    }

    public String sessions(String act) {
        return sent(act)
                ? form.sessions()
                : text(proposed(act).map(Proposal::sessions).orElse(order().sessions()));
    }

    public String perWeekMin(String act) {
        var least = order().perWeekMin() == null ? Integer.valueOf(1) : order().perWeekMin();
        return sent(act)
                ? form.perWeekMin()
                : text(proposed(act).map(Proposal::perWeekMin).orElse(least));
    }

    public String perWeekMax(String act) {
        return sent(act)
                ? form.perWeekMax()
                : text(proposed(act).map(Proposal::perWeekMax).orElse(order().perWeekMax()));
    }

    public String minutes(String act) {
        return sent(act)
                ? form.minutes()
                : text(proposed(act).map(Proposal::minutes).orElse(order().minutes()));
    }

    public String goals(String act) {
        return sent(act) ? form.goals() : proposed(act).map(Proposal::goals).orElse(order().goals());
    }

    /// "6 sessions, 1–2 a week, 30 minutes each, for 60 days from the signature". Empty when nothing was proposed.
    public String proposal() {
        var weeks = order().everyWeeks();
        return proposed("renew")
                .map(each -> ProposalWords.of(each, weeks == null ? 1 : weeks))
                .orElse("");
    }

    /// What the practice proposed fills in a renewal, and nothing else.
    private Optional<Proposal> proposed(String act) {
        return shown.proposal().filter(_ -> act.equals("renew") && purpose() == Purpose.RENEWAL);
    }

    /// A renewal runs as long as proposed, or as the order did; a change keeps its last day.
    public String until(String act) {
        if (sent(act)) return form.until();
        if (act.equals("change")) return text(order().validUntil());
        var proposal = proposed(act);
        if (proposal.isPresent()) return proposal.get().lastDay(shown.today()).toString();
        var begin = order().begins();
        var end = order().validUntil();
        var days = begin == null || end == null ? DAYS : ChronoUnit.DAYS.between(begin, end);
        return shown.today().plusDays(days).toString();
    }

    /// The areas of the order by their places, for the boxes that keep or drop them.
    public List<String> areas() {
        return order().areas().stream().map(OrderText::area).toList();
    }

    public boolean kept(int at) {
        return !sent("change") || form.keep().contains(at);
    }

    public Collection<AreaSide> places() {
        return Anatomy.standard().selectable();
    }

    public String finding() {
        return shown.finding()
                .map(each -> Anatomy.standard().label(each.place()) + ": " + each.words())
                .orElse("");
    }

    public List<Integer> positions() {
        return IntStream.range(0, order().areas().size()).boxed().toList();
    }

    private Directions order() {
        return shown.prescription().directions();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
