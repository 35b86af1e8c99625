package health.soma.diagnoses;

import health.soma.database.WithoutFrontDoor;
import health.soma.diagnoses.pages.Sentences;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// `./soma import-codes FILE`: loads the official order file of a fiscal year, for all practices of this house. The
/// year is the one in the file's name, unless `--year` says another.
public final class ImportCodesCommand {

    static final int DONE = 0;
    static final int REFUSED = 1;

    /// Faults that are printed; more are counted.
    private static final int SHOWN = 20;

    private static final String YEAR = "--year=";
    private static final Pattern IN_NAME = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");

    private final Editions editions;
    private final PrintStream out;

    ImportCodesCommand(Editions editions, PrintStream out) {
        this.editions = editions;
        this.out = out;
    }

    public static int run(Class<?> house, String... arguments) {
        var others = WithoutFrontDoor.data(arguments);
        try (var context = WithoutFrontDoor.open(house)) {
            return new ImportCodesCommand(context.getBean(Editions.class), System.out).load(others);
        }
    }

    int load(List<String> arguments) {
        var files = arguments.stream()
                .filter(each -> !each.startsWith("--"))
                .map(Path::of)
                .toList();
        var said = arguments.stream()
                .filter(each -> each.startsWith(YEAR))
                .map(each -> each.substring(YEAR.length()))
                .findFirst();
        if (files.size() != 1) {
            out.println("Name one file: the order file of one fiscal year.");
            return REFUSED;
        }
        var file = files.getFirst();
        var year = year(said, file);
        if (year.isEmpty()) {
            out.printf("%s: refused. Of which fiscal year are these codes? Say it with --year 2027.%n", file);
            return REFUSED;
        }
        try {
            return say(file, editions.load(file, year.getAsInt()));
        } catch (IOException unreadable) {
            out.printf("%s: refused. The file cannot be read.%n", file);
            return REFUSED;
        }
    }

    private int say(Path file, Loading loading) {
        return switch (loading) {
            case Loading.Loaded(var edition) -> {
                out.printf("%s: fiscal year %d, %d lines loaded.%n", file, edition.year(), edition.codes());
                yield DONE;
            }
            case Loading.LoadedBefore(var edition) -> {
                out.printf("%s: fiscal year %d was loaded from this file before.%n", file, edition.year());
                yield DONE;
            }
            case Loading.Refused(var faults) -> {
                out.printf("%s: refused, and nothing was loaded.%n", file);
                faults.stream().limit(SHOWN).map(Sentences::of).forEach(out::println);
                if (faults.size() > SHOWN) out.printf("And %d more.%n", faults.size() - SHOWN);
                yield REFUSED;
            }
        };
    }

    private static OptionalInt year(Optional<String> said, Path file) {
        var text = said.orElseGet(() -> {
            var found = IN_NAME.matcher(String.valueOf(file.getFileName()))
                    .results()
                    .toList();
            return found.size() == 1 ? found.getFirst().group() : "";
        });
        return text.matches("20[0-9]{2}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
