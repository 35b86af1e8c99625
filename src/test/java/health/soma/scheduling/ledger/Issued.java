package health.soma.scheduling.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A verified version in the model: its term counted out by hand, independently of the database.
final class Issued {

    final int version;
    final Order order;
    final Rules rules;
    final int series;
    final LocalDate from;
    final LocalDate orderedUntil;
    final LocalDate until;
    final LocalDate applies;
    final @Nullable Integer clock;
    final @Nullable LocalDate startBy;
    final int cap;
    final int sessions;
    final @Nullable Claim claim;
    final Set<Integer> numbers = new TreeSet<>();

    Issued(int version, Order order, Rules rules, @Nullable Issued before, LocalDate today, @Nullable Claim claim) {
        this.version = version;
        this.order = order;
        this.rules = rules;
        this.claim = claim;
        var stop = order.kind().equals("stop");
        series = carriesOn(order.kind()) ? Objects.requireNonNull(before).series : version;
        from = stop ? today : order.begins();
        clock = least(
                "first-session".equals(order.anchor()) ? order.days() : null,
                rules.anchor().equals("first-session") ? rules.days() : null);
        startBy = rules.startWithin() == null ? null : order.issued().plusDays(rules.startWithin());
        orderedUntil = stop
                ? today
                : least(
                        order.ends(),
                        running(order.anchor(), order.days(), order.issued(), today),
                        running(rules.anchor(), rules.days(), order.issued(), today));
        until = stop ? today : orderedUntil.plusDays(rules.grace());
        applies = before == null || from.isAfter(today) ? from : today;
        cap = least(order.cap(), order.every() == 1 ? rules.cap() : null);
        sessions = stop ? 0 : least(order.sessions(), rules.most());
    }

    /// Whether a version of this kind counts on where the one before it stood.
    static boolean carriesOn(String kind) {
        return kind.equals("amendment") || kind.equals("stop");
    }

    LocalDate lastDay(LocalDate first) {
        long late = Math.clamp(ChronoUnit.DAYS.between(from, first), 0, rules.grace());
        return least(orderedUntil.plusDays(late), clock == null ? null : first.plusDays(clock - 1L));
    }

    boolean hasDay(LocalDate day) {
        return !order.kind().equals("stop") && !day.isBefore(applies) && !day.isAfter(until);
    }

    boolean hasPlace(LocalDate week, int place) {
        return !order.kind().equals("stop")
                && place >= 1
                && place <= cap
                && !week.isBefore(weekOf(from))
                && !week.isAfter(until);
    }

    /// The Monday with which the period of this day begins.
    LocalDate periodOf(LocalDate day) {
        long weeks = ChronoUnit.WEEKS.between(weekOf(from), weekOf(day));
        return weekOf(from).plusWeeks(weeks / order.every() * order.every());
    }

    boolean covers(String place) {
        return order.places().contains(place)
                || order.places().contains(place.substring(0, place.indexOf('/')) + "/both");
    }

    boolean allows(String technique) {
        return order.techniques().isEmpty() || order.techniques().contains(technique) == order.allowed();
    }

    static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static @Nullable LocalDate running(
            @Nullable String anchor, @Nullable Integer days, LocalDate issued, LocalDate received) {
        if ("issue".equals(anchor)) return issued.plusDays(Objects.requireNonNull(days) - 1L);
        return "receipt".equals(anchor) ? received.plusDays(Objects.requireNonNull(days) - 1L) : null;
    }

    @SafeVarargs
    private static <T extends Comparable<? super T>> T least(@Nullable T... some) {
        return Stream.of(some)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
