package health.soma.prescriptions;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.AreaSide;
import health.soma.anatomy.Side;
import health.soma.web.Words;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What compiling granted, for a reader: "8 sessions · 1–2 a week · 30 min · neck, both sides; right shoulder · until
/// 31 Jan 2027".
public final class CompiledWords {

    private CompiledWords() {}

    public static String of(Compiled compiled) {
        if (compiled.kind() == VersionKind.STOP) {
            return "stopped on " + Words.day(compiled.reign().from());
        }
        return String.join(
                " · ",
                compiled.sessions() == 1 ? "1 session" : compiled.sessions() + " sessions",
                pace(compiled.pace()),
                compiled.minutes() + " min",
                places(compiled.scope()),
                until(compiled));
    }

    /// "neck, both sides; right shoulder". A group is named only when all of it is granted, the sensitive areas too, so
    /// that its name never seems to include what is not; otherwise area by area.
    public static String places(Set<AreaSide> scope) {
        var anatomy = Anatomy.standard();
        var said = new LinkedHashMap<String, Set<Side>>();
        var left = new HashSet<>(scope);
        for (var group : anatomy.groups()) {
            for (var side : Side.values()) {
                var all = group.areas().stream()
                        .map(code -> new AreaSide(code, side))
                        .toList();
                if (scope.containsAll(all) && left.removeAll(all)) {
                    said.computeIfAbsent(group.code(), code -> EnumSet.noneOf(Side.class))
                            .add(side);
                }
            }
        }
        for (var place : anatomy.inOrder(left)) {
            said.computeIfAbsent(place.area(), code -> EnumSet.noneOf(Side.class))
                    .add(place.side());
        }
        return said.entrySet().stream().map(each -> place(anatomy, each)).collect(Collectors.joining("; "));
    }

    private static String place(Anatomy anatomy, Map.Entry<String, Set<Side>> said) {
        var label = anatomy.label(said.getKey());
        var words = label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
        return said.getValue().size() == 2
                ? words + ", both sides"
                : said.getValue().iterator().next().code() + " " + words;
    }

    private static String pace(Compiled.Pace pace) {
        var least = pace.perWeekMin();
        var most = pace.weeklyCap();
        var number = least == most ? String.valueOf(most) : least + "–" + most;
        return pace.everyWeeks() == 1 ? number + " a week" : number + " every " + pace.everyWeeks() + " weeks";
    }

    /// Before the first session a clock that runs from it names no day yet.
    private static String until(Compiled compiled) {
        var clock = compiled.term().clockDays();
        return clock == null || compiled.reign().firstSession().isPresent()
                ? "until " + Words.day(compiled.validUntil())
                : clock + " days from the first session";
    }
}
