package health.soma.prescriptions;

import static java.util.Objects.requireNonNullElse;

import health.soma.anatomy.Anatomy;
import health.soma.techniques.Techniques;
import health.soma.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What changed from one version of an order to another, in sentences: "Sessions: 8 → 12", "Added area: right
/// shoulder". Empty when both say the same.
public final class Changes {

    private static final String NOTHING = "not given";

    private final List<String> sentences = new ArrayList<>();
    private final Directions before;
    private final Directions after;

    private Changes(Directions before, Directions after) {
        this.before = before;
        this.after = after;
    }

    /// In the order in which an order is read.
    public static List<String> between(Directions before, Directions after) {
        var changes = new Changes(before, after);
        changes.whoAndWhat();
        changes.howMuch();
        changes.howLong();
        changes.papers();
        return List.copyOf(changes.sentences);
    }

    private void whoAndWhat() {
        if (!Objects.equals(before.prescriber(), after.prescriber())) {
            sentences.add("Another prescriber is named");
        }
        value("Prescriber as received", Directions::prescriberText);
        list("diagnosis", Directions::diagnoses, Changes::diagnosis);
        list("area", Directions::areas, Changes::area);
        list("technique", Directions::techniques, Changes::technique);
    }

    private void howMuch() {
        value("Sessions", Directions::sessions);
        value("Sessions a week, at least", Directions::perWeekMin);
        value("Sessions a week, at most", Directions::perWeekMax);
        value("In so many weeks", order -> requireNonNullElse(order.everyWeeks(), 1));
        value("Minutes a session", Directions::minutes);
    }

    private void howLong() {
        day("Issued on", Directions::issuedOn);
        day("Valid from", Directions::validFrom);
        day("Valid until", Directions::validUntil);
        value("Valid for days", Changes::counted);
    }

    private void papers() {
        day("Signed on", Directions::signedOn);
        value("Signed by", Directions::signedBy);
        value("How it is signed", order -> code(order.signedHow()));
        value("Precautions", Directions::precautions);
        value("Goals", Directions::goals);
        value("Payer", Directions::payer);
        value("Payer's rules", Directions::rulePack);
        value("Claim number", Directions::claimNumber);
        value("Authorization number", Directions::authorizationNumber);
        day("Day of the injury", Directions::injuryDate);
        value("Note", Directions::note);
        list("unread part", Directions::unplaced, part -> part.part() + ": " + part.asReceived());
    }

    private void day(String name, Function<Directions, @Nullable LocalDate> part) {
        value(name, order -> {
            var day = part.apply(order);
            return day == null ? "" : Words.day(day);
        });
    }

    private void value(String name, Function<Directions, ? extends @Nullable Object> part) {
        var was = said(part.apply(before));
        var is = said(part.apply(after));
        if (!was.equals(is)) {
            sentences.add("%s: %s → %s".formatted(name, was, is));
        }
    }

    private <T> void list(String what, Function<Directions, List<T>> part, Function<T, String> words) {
        var was = part.apply(before).stream().map(words).toList();
        var is = part.apply(after).stream().map(words).toList();
        missing(was, is).forEach(one -> sentences.add("Removed %s: %s".formatted(what, one)));
        missing(is, was).forEach(one -> sentences.add("Added %s: %s".formatted(what, one)));
    }

    /// What is in the first and not in the second, as often as it is missing there.
    private static List<String> missing(List<String> some, List<String> others) {
        var left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    private static String diagnosis(DirectedDiagnosis diagnosis) {
        var code = requireNonNullElse(diagnosis.code(), "no code");
        return diagnosis.asReceived().isEmpty() ? code : code + " “" + diagnosis.asReceived() + "”";
    }

    /// "right shoulder", "neck, both sides"; the words alone while nobody has matched them.
    private static String area(DirectedArea area) {
        var place = area.place();
        var side = area.side();
        var named = place == null
                ? "“" + area.asReceived() + "”"
                : Anatomy.standard().knows(place) ? lower(Anatomy.standard().label(place)) : "“" + place + "”";
        return side == null
                ? named + ", side not said"
                : side == Laterality.BOTH ? named + ", both sides" : side.code() + " " + named;
    }

    private static String technique(DirectedTechnique directed) {
        var id = directed.technique();
        var named = id == null
                ? "“" + directed.asReceived() + "”"
                : Techniques.standard().technique(id).map(one -> one.name()).orElse("“" + id + "”");
        return named + (directed.allowed() ? ", allowed" : ", excluded");
    }

    private static String counted(Directions order) {
        var anchor = order.validAnchor();
        return order.validDays() == null
                ? ""
                : order.validDays()
                        + (anchor == null ? "" : " from " + anchor.code().replace('-', ' '));
    }

    private static String code(@Nullable SignedHow how) {
        return how == null ? "" : how.code();
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private static String said(@Nullable Object value) {
        var text = Objects.toString(value, "");
        return text.isBlank() ? NOTHING : text;
    }
}
