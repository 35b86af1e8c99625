package health.soma.bench;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Every `*Benchmark` class of this package, run by JMH in this process with short iterations: enough to tell a factor,
/// not to tell a percent.
final class Rules {

    private record Measured(String type, String sizes) {}

    private Rules() {}

    static void measure(Report report, Counts counts) throws RunnerException, ClassNotFoundException {
        report.chapter("Rules, time of one call");
        var time = TimeValue.milliseconds(counts.milliseconds());
        var options = new OptionsBuilder()
                .include("^" + Rules.class.getPackageName().replace(".", "\\.") + "\\..*Benchmark\\.")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(0)
                .warmupIterations(counts.iterations())
                .warmupTime(time)
                .measurementIterations(counts.iterations())
                .measurementTime(time)
                .verbosity(VerboseMode.SILENT)
                .build();
        var scores = new LinkedHashMap<Measured, Map<String, Double>>();
        for (var result : new Runner(options).run()) {
            var name = result.getParams().getBenchmark();
            var dot = name.lastIndexOf('.');
            // Measured at several sizes, each is beside the yardstick of its own size.
            var sizes = result.getParams().getParamsKeys().stream()
                    .map(key -> " of %,d %s"
                            .formatted(Integer.valueOf(result.getParams().getParam(key)), key))
                    .collect(joining());
            scores.computeIfAbsent(new Measured(name.substring(0, dot), sizes), _ -> new TreeMap<>())
                    .put(name.substring(dot + 1), result.getPrimaryResult().getScore());
        }
        for (var each : scores.entrySet()) {
            var type = Class.forName(each.getKey().type());
            var yardstick = type.getAnnotation(Yardstick.class).value();
            var least = each.getValue().get(yardstick);
            each.getValue().forEach((method, score) -> {
                if (method.equals(yardstick)) return;
                report.add(new Figure(words(method) + each.getKey().sizes(), score, "ns", words(yardstick), least));
            });
        }
    }

    private static String words(String method) {
        return method.replace('_', ' ');
    }
}
