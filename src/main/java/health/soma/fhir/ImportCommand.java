package health.soma.fhir;

import health.soma.database.InPractice;
import health.soma.database.WithoutFrontDoor;
import health.soma.fhir.pages.OrderLight;
import health.soma.fhir.pages.Sentences;
import health.soma.patients.Patient;
import health.soma.preflight.Light;
import health.soma.security.Actor;
import health.soma.security.Practices;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `./soma import FILE…`: takes files in without a browser. It works beside a Soma that is running on the same data.
/// It prints record and prescription numbers and nobody's name.
public final class ImportCommand {

    /// All were read.
    public static final int DONE = 0;

    /// Some were refused; the others were taken in.
    public static final int REFUSED = 1;

    /// Whatever stands between the outermost marks, so that a mark within the words ends nothing.
    private static final Pattern SENDERS_WORDS = Pattern.compile("“.*”", Pattern.DOTALL);

    private final Imports imports;
    private final Lights lights;
    private final Practices practices;
    private final RecordNumbers records;
    private final PrintStream out;

    ImportCommand(Imports imports, Lights lights, Practices practices, RecordNumbers records, PrintStream out) {
        this.imports = imports;
        this.lights = lights;
        this.practices = practices;
        this.records = records;
        this.out = out;
    }

    /// Starts the house without its front door, takes the files in, and ends it again.
    public static int run(Class<?> house, String... arguments) {
        var files = WithoutFrontDoor.data(arguments).stream().map(Path::of).toList();
        try (var context = WithoutFrontDoor.open(house)) {
            return new ImportCommand(
                            context.getBean(Imports.class),
                            context.getBean(Lights.class),
                            context.getBean(Practices.class),
                            context.getBean(RecordNumbers.class),
                            System.out)
                    .take(files);
        }
    }

    int take(List<Path> files) {
        var practice = practices.behind(Practices.ANY_HOST);
        if (practice.isEmpty()) {
            out.println("There is no practice in this data yet. Start Soma once with ./soma run.");
            return REFUSED;
        }
        var house = Actor.house(practice.get());
        boolean refused = false;
        for (var file : files) {
            refused |= !InPractice.call(practice.get().value(), () -> take(file, house));
        }
        return refused ? REFUSED : DONE;
    }

    private boolean take(Path file, Actor house) {
        byte[] bytes;
        try {
            bytes = read(file);
        } catch (IOException unreadable) {
            out.printf("%s: refused. The file cannot be opened.%n", file);
            return false;
        }
        return switch (imports.handIn(bytes, house)) {
            case Receipt.Unreadable(var trouble) -> {
                out.printf("%s: refused. %s%n", file, Sentences.of(trouble));
                yield false;
            }
            case Receipt.Kept(var id, boolean before) -> take(file, id, before, house);
        };
    }

    private boolean take(Path file, FileId id, boolean before, Actor house) {
        var seen = imports.look(id, house).orElseThrow();
        var choices = new HashMap<Integer, Choice>();
        seen.waiting().forEach(order -> choices.put(order.position(), choice(seen, order.position())));
        return switch (imports.takeIn(id, choices, house)) {
            case Taking.Taken(var orders) -> {
                var taken = new HashMap<Integer, TakenIn>();
                orders.forEach(one -> taken.put(one.position(), one));
                var light = lights.of(imports.look(id, house).orElseThrow(), house);
                for (var order : seen.orders()) {
                    var one = taken.get(order.position());
                    out.printf(
                            "%s: prescription %d: %s%n",
                            file, order.position(), one == null ? refusal(order) : words(seen, one, before, house));
                    Optional.ofNullable(light.get(order.position())).ifPresent(this::tell);
                }
                yield taken.size() == seen.orders().size();
            }
            case Taking.Undecided _ -> {
                out.printf("%s: refused. Nobody could say who the patient is.%n", file);
                yield false;
            }
            case Taking.Unfit(var faults) -> {
                faults.forEach(fault -> out.printf("%s: refused. %s%n", file, Sentences.of(fault)));
                yield false;
            }
        };
    }

    /// The light before the order, each reason on a line. What the sender wrote is left out: it may name somebody.
    private void tell(Light light) {
        out.printf("  pre-flight: %s%n", light.level().word());
        OrderLight.sentences(light)
                .forEach(sentence ->
                        out.printf("    %s%n", SENDERS_WORDS.matcher(sentence).replaceAll("“…”")));
    }

    /// The one patient of exactly this name and birth date; with none, or with several, somebody new.
    private static Choice choice(ReceivedFile file, int position) {
        var same = file.same().getOrDefault(position, List.of());
        return same.size() == 1 ? new Choice.Existing(same.getFirst().id()) : new Choice.SomebodyNew();
    }

    private String words(ReceivedFile seen, TakenIn one, boolean before, Actor house) {
        var record = records.of(one.patient(), house);
        if (before && seen.takenIn().containsKey(one.position())) {
            return "received before, for record %s; nothing was added".formatted(record);
        }
        var same = seen.same().getOrDefault(one.position(), List.of());
        var who = switch (same.size()) {
            case 0 -> "registered as new, record " + record;
            case 1 -> "for record %s, whose name and birth date are the same".formatted(record);
            default ->
                "registered as new, record %s; possibly the same as record %s"
                        .formatted(
                                record,
                                String.join(
                                        ", ",
                                        same.stream().map(Patient::recordNo).toList()));
        };
        return "taken in, %s; it waits to be verified".formatted(who);
    }

    private static String refusal(Order order) {
        return order instanceof Order.Refused(int _, var reasons)
                ? "refused. "
                        + String.join(" ", reasons.stream().map(Sentences::of).toList())
                : "left out";
    }

    /// One byte more than is allowed is enough to see that a file is too large.
    private static byte[] read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Bundles.LARGEST + 1);
        }
    }
}
