package health.soma.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.jspecify.annotations.Nullable;

/// **Only exact conversions.** "Every 7 days" is once a week, and "twice in two weeks" twice in a period of two weeks,
/// never once a week, for both may fall into one. What is not exact stays in the sender's form and is resolved by a
/// person.
final class DoseReader {

    private static final Set<String> SESSIONS = Set.of(
            "",
            "1",
            "session",
            "sessions",
            "visit",
            "visits",
            "treatment",
            "treatments",
            "{session}",
            "{sessions}",
            "{visit}",
            "{visits}",
            "{treatment}",
            "{treatments}");

    /// What of a repeat is placed, in full or in part, below.
    private static final Set<String> PLACED = Set.of(
            "bounds",
            "count",
            "countMax",
            "duration",
            "durationMax",
            "durationUnit",
            "frequency",
            "frequencyMax",
            "period",
            "periodMax",
            "periodUnit");

    /// Weeks; a longer period is no rhythm of treatments (R-16 keeps the same).
    private static final int MOST_WEEKS = 12;

    private final LeftOver leftOver;

    DoseReader(LeftOver leftOver) {
        this.leftOver = leftOver;
    }

    Dose read(ServiceRequest request) {
        var timing = request.hasOccurrenceTiming() ? request.getOccurrenceTiming() : new Timing();
        var repeat = timing.getRepeat();
        tellTheRest(request, timing);
        var weekly = weekly(repeat);
        var days = days(request, repeat);
        return new Dose(
                sessions(request, repeat),
                weekly == null ? null : weekly.min(),
                weekly == null ? null : weekly.max(),
                weekly == null || weekly.weeks() == 1 ? null : weekly.weeks(),
                minutes(repeat),
                days.from(),
                days.until());
    }

    private void tellTheRest(ServiceRequest request, Timing timing) {
        if (request.hasOccurrence() && !request.hasOccurrenceTiming() && !request.hasOccurrencePeriod()) {
            leftOver.add("occurrence", WireWords.of(request.getOccurrence()));
        }
        leftOver.addAllBut(Set.of("repeat"), "occurrenceTiming.", timing);
        leftOver.addAllBut(PLACED, "occurrenceTiming.repeat.", timing.getRepeat());
    }

    private @Nullable Integer sessions(ServiceRequest request, TimingRepeatComponent repeat) {
        Integer counted = repeat.hasCount() ? positive(BigDecimal.valueOf(repeat.getCount())) : null;
        if (repeat.hasCountMax() && repeat.getCountMax() != repeat.getCount()) {
            leftOver.add(
                    "occurrenceTiming.repeat.count",
                    "%s to %d sessions".formatted(repeat.hasCount() ? repeat.getCount() : "up", repeat.getCountMax()));
            return null;
        }
        Integer quantity = null;
        if (request.hasQuantityQuantity()) {
            quantity = sessions(request.getQuantityQuantity());
            if (quantity == null) leftOver.add("quantity", WireWords.of(request.getQuantityQuantity()));
        } else if (request.hasQuantity()) {
            leftOver.add("quantity", WireWords.of(request.getQuantity()));
        }
        if (counted != null && quantity != null && !counted.equals(quantity)) {
            leftOver.add("quantity", "%d sessions by quantity, but %d by timing".formatted(quantity, counted));
            return null;
        }
        return quantity != null ? quantity : counted;
    }

    private static @Nullable Integer sessions(Quantity quantity) {
        var unit = quantity.hasCode() ? quantity.getCode() : WireWords.plain(quantity.getUnit());
        return quantity.hasComparator() || !SESSIONS.contains(unit.toLowerCase(Locale.ROOT))
                ? null
                : positive(quantity.getValue());
    }

    private record Weekly(int min, int max, int weeks) {}

    private @Nullable Weekly weekly(TimingRepeatComponent repeat) {
        if (!repeat.hasFrequency() && !repeat.hasFrequencyMax() && !repeat.hasPeriod()) {
            return null;
        }
        var days = daysOf(repeat);
        int max = repeat.hasFrequencyMax() ? repeat.getFrequencyMax() : repeat.getFrequency();
        if (repeat.hasFrequency()
                && !repeat.hasPeriodMax()
                && repeat.getFrequency() >= 1
                && max >= repeat.getFrequency()) {
            if (days > 0 && days % 7 == 0) return new Weekly(repeat.getFrequency(), max, days / 7);
            // "Once a day" is seven a week in every week; more than one a day has no place of ours.
            if (days == 1 && max == 1) return new Weekly(7, 7, 1);
        }
        leftOver.add("occurrenceTiming.repeat", frequencyWords(repeat));
        return null;
    }

    /// Days of the period; 0 when it is none that we can say exactly.
    private static int daysOf(TimingRepeatComponent repeat) {
        var length = positive(repeat.getPeriod());
        return length == null || repeat.getPeriodUnit() == null
                ? 0
                : switch (repeat.getPeriodUnit()) {
                    case D -> length <= 7 * MOST_WEEKS ? length : 0;
                    case WK -> length <= MOST_WEEKS ? 7 * length : 0;
                    default -> 0;
                };
    }

    private static String frequencyWords(TimingRepeatComponent repeat) {
        return "%s%s times in %s%s %s"
                .formatted(
                        repeat.hasFrequency() ? repeat.getFrequency() : "?",
                        repeat.hasFrequencyMax() ? " to " + repeat.getFrequencyMax() : "",
                        repeat.hasPeriod() ? repeat.getPeriod() : "?",
                        repeat.hasPeriodMax() ? " to " + repeat.getPeriodMax() : "",
                        repeat.hasPeriodUnit() ? repeat.getPeriodUnit().getDisplay() : "?");
    }

    private @Nullable Integer minutes(TimingRepeatComponent repeat) {
        if (!repeat.hasDuration() && !repeat.hasDurationMax()) {
            return null;
        }
        var same = !repeat.hasDurationMax()
                || repeat.hasDuration() && repeat.getDuration().compareTo(repeat.getDurationMax()) == 0;
        var minutes = !same || !repeat.hasDuration()
                ? null
                : repeat.getDurationUnit() == UnitsOfTime.MIN
                        ? positive(repeat.getDuration())
                        : repeat.getDurationUnit() == UnitsOfTime.H
                                        && repeat.getDuration().precision() < 10
                                ? positive(repeat.getDuration().multiply(BigDecimal.valueOf(60)))
                                : null;
        if (minutes == null) {
            leftOver.add(
                    "occurrenceTiming.repeat.duration",
                    "%s%s %s"
                            .formatted(
                                    repeat.hasDuration() ? repeat.getDuration() : "",
                                    repeat.hasDurationMax() ? " to " + repeat.getDurationMax() : "",
                                    repeat.hasDurationUnit()
                                            ? repeat.getDurationUnit().getDisplay()
                                            : ""));
        }
        return minutes;
    }

    private record Days(@Nullable LocalDate from, @Nullable LocalDate until) {}

    private Days days(ServiceRequest request, TimingRepeatComponent repeat) {
        if (repeat.hasBoundsPeriod()) {
            return days(repeat.getBoundsPeriod(), "occurrenceTiming.repeat.boundsPeriod");
        }
        if (repeat.hasBounds()) {
            leftOver.add("occurrenceTiming.repeat.bounds", WireWords.of(repeat.getBounds()));
        }
        return request.hasOccurrencePeriod()
                ? days(request.getOccurrencePeriod(), "occurrencePeriod")
                : new Days(null, null);
    }

    private Days days(Period period, String part) {
        var from = WireDays.day(period.hasStart() ? period.getStartElement() : null, part + ".start", leftOver);
        var until = WireDays.day(period.hasEnd() ? period.getEndElement() : null, part + ".end", leftOver);
        if (from != null && until != null && until.isBefore(from)) {
            leftOver.add(part, "ends on %s, before it begins on %s".formatted(until, from));
            return new Days(null, null);
        }
        return new Days(from, until);
    }

    /// A whole number from 1 to 9999, else null.
    private static @Nullable Integer positive(@Nullable BigDecimal value) {
        if (value == null || value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(9999)) > 0) {
            return null;
        }
        try {
            return value.intValueExact();
        } catch (ArithmeticException notWhole) {
            return null;
        }
    }
}
