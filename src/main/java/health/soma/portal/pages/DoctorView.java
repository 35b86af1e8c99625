package health.soma.portal.pages;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.portal.OrderText;
import health.soma.portal.Purpose;
import health.soma.portal.Shown;
import health.soma.prescriptions.Directions;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
        return sent(act) ? form.sessions() : text(order().sessions());
    }

    public String perWeekMin(String act) {
        return sent(act) ? form.perWeekMin() : text(order().perWeekMin() == null ? 1 : order().perWeekMin());
    }

    public String perWeekMax(String act) {
        return sent(act) ? form.perWeekMax() : text(order().perWeekMax());
    }

    public String minutes() {
        return sent("change") ? form.minutes() : text(order().minutes());
    }

    /// A renewal runs as long as the order did; a change keeps its last day.
    public String until(String act) {
        if (sent(act)) return form.until();
        if (act.equals("change")) return text(order().validUntil());
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
