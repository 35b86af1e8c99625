package health.soma.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The answer: one level, every reason with its own, and what becomes of the course as booked.
public record Light(Level level, List<Remark> remarks, Optional<Projection> projection) {

    public record Remark(Level level, Reason reason) {}

    /// The light of several visits asked for together: each remark once, and how many go beyond the payer's yes.
    static Light together(List<Light> lights, Optional<Remark> waiting) {
        var remarks = lights.stream()
                .flatMap(each -> each.remarks().stream())
                .filter(each -> !(each.reason() instanceof Reason.NotAuthorized))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        waiting.ifPresent(remarks::add);
        return of(remarks, lights.stream().findFirst().flatMap(Light::projection));
    }

    static Light of(List<Remark> remarks, Optional<Projection> projection) {
        var level = remarks.stream().map(Remark::level).reduce(Level.GO, Level::or);
        return new Light(level, List.copyOf(remarks), projection);
    }

    public boolean stops() {
        return level == Level.STOP;
    }

    /// The reasons not to go on at all.
    public List<Reason> stopping() {
        return remarks.stream()
                .filter(each -> each.level() == Level.STOP)
                .map(Remark::reason)
                .toList();
    }
}
