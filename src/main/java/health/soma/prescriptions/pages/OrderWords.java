package health.soma.prescriptions.pages;

import static java.util.Objects.requireNonNullElse;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.Suggestion;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.DirectedTechnique;
import health.soma.prescriptions.Directions;
import health.soma.techniques.Technique;
import health.soma.techniques.Techniques;
import health.soma.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An order for a reader: what it says, and "not given" where something everybody looks for is missing.
public record OrderWords(Directions order) {

    /// A label and what is said under it.
    public record Fact(String label, String value) {}

    public List<Fact> facts() {
        return Stream.concat(
                        Stream.of(
                                new Fact("Sessions", given(order.sessions())),
                                new Fact(every() == 1 ? "A week" : "In " + every() + " weeks", pace()),
                                new Fact("Minutes a session", given(order.minutes())),
                                new Fact("Issued on", day(order.issuedOn())),
                                new Fact("Valid from", day(order.begins())),
                                new Fact("Valid until", end()),
                                new Fact("Signed", signature())),
                        Stream.of(
                                        new Fact("Precautions", order.precautions()),
                                        new Fact("Goals", order.goals()),
                                        new Fact("Payer", order.payer()),
                                        new Fact("Payer's rules", order.rulePack()),
                                        new Fact("Claim number", order.claimNumber()),
                                        new Fact("Authorization number", order.authorizationNumber()),
                                        new Fact(
                                                "Day of the injury",
                                                order.injuryDate() == null ? "" : day(order.injuryDate())),
                                        new Fact("Note", order.note()))
                                .filter(fact -> !fact.value().isBlank()))
                .toList();
    }

    /// "Shoulder, right (“rt shoulder”)", or the words alone while nobody has matched them.
    public String area(DirectedArea area) {
        var place = area.place();
        var side = area.side();
        var sides = side == null ? "side not said" : side.code().equals("both") ? "both sides" : side.code();
        if (place == null) {
            return "“%s”, %s: not matched to the body yet".formatted(area.asReceived(), sides);
        }
        var label = Anatomy.standard().knows(place) ? Anatomy.standard().label(place) : "“" + place + "”";
        return label + ", " + sides + quoted(area.asReceived());
    }

    /// What words that nobody has matched may mean; empty when they are matched or mean nothing to us.
    public String suggested(DirectedArea area) {
        return area.place() != null
                ? ""
                : Anatomy.standard().suggest(area.asReceived()).stream()
                        .map(OrderWords::suggested)
                        .collect(Collectors.joining("; "));
    }

    private static String suggested(Suggestion suggestion) {
        return suggestion.sides().isEmpty()
                ? suggestion.label()
                : suggestion.label() + ", "
                        + suggestion.sides().stream()
                                .map(side -> side.code())
                                .sorted()
                                .collect(Collectors.joining(" and "));
    }

    public String technique(DirectedTechnique directed) {
        var id = directed.technique();
        var may = directed.allowed() ? "allowed" : "excluded";
        if (id == null) {
            var meant = Techniques.standard().suggest(directed.asReceived()).stream()
                    .map(Technique::name)
                    .collect(Collectors.joining("; "));
            return "“%s”, %s: not matched yet%s"
                    .formatted(directed.asReceived(), may, meant.isEmpty() ? "" : ". It may mean: " + meant);
        }
        var name = Techniques.standard().technique(id).map(Technique::name).orElse("“" + id + "”");
        return name + ", " + may + quoted(directed.asReceived());
    }

    private static String quoted(String words) {
        return words.isEmpty() ? "" : " (“" + words + "”)";
    }

    private String pace() {
        var least = order.perWeekMin();
        var most = order.perWeekMax();
        if (least == null || least.equals(most)) {
            return given(most);
        }
        return most == null ? "at least " + least : least + "–" + most;
    }

    private int every() {
        return requireNonNullElse(order.everyWeeks(), 1);
    }

    /// "31 Jan 2027", "28 days from the first session", or both: then the earlier counts.
    private String end() {
        var days = order.validDays();
        if (days == null) {
            return day(order.validUntil());
        }
        var anchor = order.validAnchor();
        var counted = days + " days from " + (anchor == null ? "a day not said" : ChoiceWords.of(anchor));
        return order.validUntil() == null ? counted : day(order.validUntil()) + ", at most " + counted;
    }

    private String signature() {
        var signedOn = order.signedOn();
        if (signedOn == null) {
            return order.signedBy().isBlank() ? "not signed" : "no day given, by " + order.signedBy();
        }
        var how = order.signedHow();
        return Words.day(signedOn)
                + (order.signedBy().isBlank() ? "" : ", by " + order.signedBy())
                + (how == null ? "" : ", " + ChoiceWords.of(how));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "not given" : Words.day(day);
    }

    private static String given(@Nullable Object value) {
        return Objects.toString(value, "not given");
    }
}
