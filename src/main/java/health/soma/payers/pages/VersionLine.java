package health.soma.payers.pages;

import health.soma.payers.PackVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// One version in the history of a pack.
///
/// @param state whether a course that begins today would get it
/// @param courses how many courses began under it
public record VersionLine(PackVersion version, State state, int courses) {

    public enum State {
        LATER,
        TODAY,
        EARLIER
    }

    static List<VersionLine> of(List<PackVersion> versions, Map<Integer, Integer> courses, LocalDate today) {
        var now = versions.stream()
                .map(PackVersion::pack)
                .filter(pack -> !pack.since().isAfter(today))
                .mapToInt(pack -> pack.version())
                .max()
                .orElse(0);
        return versions.stream()
                .map(one -> {
                    var number = one.pack().version();
                    var state = number == now
                            ? State.TODAY
                            : one.pack().since().isAfter(today) ? State.LATER : State.EARLIER;
                    return new VersionLine(one, state, courses.getOrDefault(number, 0));
                })
                .toList();
    }
}
