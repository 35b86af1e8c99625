package health.soma.scheduling.pages;

import health.soma.preflight.Level;
import health.soma.preflight.Light;
import health.soma.preflight.ReasonWords;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// A light as a page shows it: its word, its colour, and every reason as a sentence.
public record LightPart(String word, String badge, List<String> sentences, String course) {

    static LightPart of(Light light, Function<UUID, String> names) {
        return new LightPart(
                light.level().word(),
                switch (light.level()) {
                    case GO -> "badge-ok";
                    case CAUTION -> "badge-warn";
                    case STOP -> "badge-stop";
                },
                light.remarks().stream()
                        .map(each ->
                                (each.level() == Level.STOP ? "Stop: " : "") + ReasonWords.of(each.reason(), names))
                        .toList(),
                light.projection().map(ReasonWords::of).orElse(""));
    }
}
