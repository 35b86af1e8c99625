package health.soma.fhir.pages;

import health.soma.preflight.Level;
import health.soma.preflight.Light;
import health.soma.preflight.ReasonWords;
import java.util.List;
import java.util.stream.Stream;

/// The light before an order as the front desk reads it: its word, its colour, and every reason as a sentence.
public record OrderLight(String word, String badge, List<String> sentences) {

    static OrderLight of(Light light) {
        return new OrderLight(light.level().word(), badge(light.level()), sentences(light));
    }

    /// Each reason with how grave it is, "Stop: It is not signed …"; at the end, what becomes of the course.
    public static List<String> sentences(Light light) {
        // No therapist is chosen yet, so no reason names one.
        var reasons = light.remarks().stream()
                .map(each -> "%s: %s".formatted(each.level().word(), ReasonWords.of(each.reason(), _ -> "Nobody")));
        return Stream.concat(reasons, light.projection().map(ReasonWords::of).stream())
                .toList();
    }

    private static String badge(Level level) {
        return switch (level) {
            case GO -> "badge-ok";
            case CAUTION -> "badge-warn";
            case STOP -> "badge-stop";
        };
    }
}
