package health.soma.patients.pages;

import static health.soma.patients.pages.PatientForm.text;

import health.soma.patients.ConsentHow;
import health.soma.patients.ConsentKind;
import health.soma.patients.NewConsents;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One signed form, or one conversation, as typed. `initials` stand in the order of [#specials]. The id is drawn when
/// the page is shown.
public record ConsentForm(
        @Nullable UUID id,
        @Nullable List<String> kinds,
        @Nullable List<String> initials,
        @Nullable String givenOn,
        @Nullable String until,
        @Nullable String how,
        @Nullable String words,
        @Nullable String guardian,
        @Nullable String witness) {

    /// Longest words of each field, in characters.
    private static final int NAME = 200;

    private static final int TEXT = 40;
    private static final int INITIALS = 10;

    static ConsentForm blank(LocalDate today) {
        return new ConsentForm(
                UUID.randomUUID(),
                List.of(ConsentKind.TREATMENT.code()),
                null,
                today.toString(),
                "",
                ConsentHow.PAPER.code(),
                "",
                "",
                "");
    }

    public static List<ConsentKind> specials() {
        return EnumSet.complementOf(EnumSet.of(ConsentKind.TREATMENT)).stream().toList();
    }

    /// A drawn signature needs a page of its own, which is still to come.
    public static List<ConsentHow> hows() {
        return List.of(ConsentHow.PAPER, ConsentHow.SPOKEN);
    }

    public boolean ticked(ConsentKind kind) {
        return kinds != null && kinds.contains(kind.code());
    }

    public String initialsOf(ConsentKind kind) {
        var place = kind.ordinal() - 1;
        return initials == null || place < 0 || place >= initials.size() ? "" : text(initials.get(place));
    }

    /// What keeps the form from being read at all.
    List<String> unreadable() {
        var problems = new ArrayList<String>();
        if (id == null) problems.add("This page is out of date. Please open it again.");
        if (day(givenOn).isEmpty()) problems.add("Enter the day on which it was given.");
        if (!text(until).isEmpty() && day(until).isEmpty())
            problems.add("The last day of the special consents is no day.");
        if (hows().stream().noneMatch(one -> one.code().equals(how)))
            problems.add("Say whether it was signed or spoken.");
        for (var kind : specials()) {
            if (!ticked(kind) && !initialsOf(kind).isEmpty())
                problems.add("%s has initials and is not ticked.".formatted(kind.label()));
            if (initialsOf(kind).length() > INITIALS)
                problems.add("%s: initials have up to %d letters.".formatted(kind.label(), INITIALS));
        }
        if (text(words).length() > TEXT) problems.add("The version of the text has up to 40 characters.");
        if (text(guardian).length() > NAME || text(witness).length() > NAME)
            problems.add("A name may have up to 200 characters.");
        return problems;
    }

    NewConsents read() {
        var signed = new EnumMap<ConsentKind, String>(ConsentKind.class);
        specials().stream().filter(this::ticked).forEach(kind -> signed.put(kind, initialsOf(kind)));
        return new NewConsents(
                java.util.Objects.requireNonNull(id),
                chosen(),
                day(givenOn).orElseThrow(),
                day(until),
                ConsentHow.of(text(how)).orElseThrow(),
                text(words),
                signed,
                text(guardian),
                text(witness));
    }

    private Set<ConsentKind> chosen() {
        var chosen = EnumSet.allOf(ConsentKind.class);
        chosen.removeIf(kind -> !ticked(kind));
        return chosen;
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return text(typed).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
