package health.soma.payers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One part of a pack as it stands in the JSON, and what is wrong with its fields. What was found faulty reads as
/// absent, so that everything wrong is found in one go.
record Part(JsonNode node) {

    /// A whole number without a fraction, however it was written.
    private static boolean whole(JsonNode value) {
        return value.isNumber()
                && value.decimalValue().remainder(BigDecimal.ONE).signum() == 0
                && value.canConvertToLong();
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    Optional<PackFault> fault(PackField field) {
        var value = node.path(field.key());
        if (value.isMissingNode() || value.isNull())
            return field.needed() ? Optional.of(new PackFault.Missing(field.path())) : Optional.empty();
        return Optional.ofNullable(
                switch (field.kind()) {
                    case WHOLE, CENTS ->
                        whole(value) && value.longValue() >= field.least() && value.longValue() <= field.most()
                                ? null
                                : new PackFault.NotWhole(field.path(), field.least(), field.most());
                    case CHOICE ->
                        field.choices().contains(value.asString(""))
                                ? null
                                : new PackFault.NotOneOf(field.path(), field.choices());
                    case YES_NO -> value.isBoolean() ? null : new PackFault.NotYesOrNo(field.path());
                    case TEXT -> text(value, field.most()) ? null : new PackFault.NotText(field.path(), field.most());
                    case DAY -> day(value.asString("")) == null ? new PackFault.NotADay(field.path()) : null;
                });
    }

    /// Keys that no field of ours is called by, with the part's own name before them.
    List<PackFault> unknown(String rule, List<String> known) {
        var faults = new ArrayList<PackFault>();
        for (var key : node.propertyNames())
            if (!known.contains(key)) faults.add(new PackFault.Unknown(rule.isEmpty() ? key : rule + "." + key));
        return faults;
    }

    @Nullable
    Integer whole(String key) {
        var value = node.path(key);
        return whole(value) && value.canConvertToInt() ? value.intValue() : null;
    }

    int whole(String key, int otherwise) {
        var value = whole(key);
        return value == null ? otherwise : value;
    }

    @Nullable
    Long cents(String key) {
        var value = node.path(key);
        return whole(value) ? value.longValue() : null;
    }

    boolean yes(String key) {
        return node.path(key).asBoolean(false);
    }

    String text(String key) {
        return node.path(key).asString("");
    }

    @Nullable
    String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    /// "first-session" is FIRST_SESSION.
    <E extends Enum<E>> E one(Class<E> of, String key) {
        return Enum.valueOf(of, text(key).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    LocalDate day(String key, LocalDate otherwise) {
        var day = day(text(key));
        return day == null ? otherwise : day;
    }

    Authority authority() {
        return new Authority(text("source"), yes("unverified"));
    }

    private static boolean text(JsonNode value, long most) {
        return value.isString()
                && !value.asString().isBlank()
                && value.asString().length() <= most
                && value.asString().chars().noneMatch(one -> one < ' ' && one != '\n');
    }

    /// Written as 2026-11-23, within our lifetimes: what is further away is a slip.
    private static @Nullable LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= 2000 && day.getYear() <= 2100 ? day : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
