package health.soma.house;

import static java.lang.Integer.parseInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// `docs/rules.md` and the code know the same rules. A rule is stated in one class, in the words "rule R-12" or with a
/// colon behind its number; everywhere else the number is only mentioned. It claims nothing about what a rule says.
class RulesSpec {

    private static final Path MAIN = Path.of("src/main");
    private static final Path TEST = Path.of("src/test/java");
    private static final Pattern ROW = Pattern.compile("^\\| (R-\\d+) \\|.*\\| `([A-Za-z.]+)` \\|");
    private static final Pattern NUMBER = Pattern.compile("\\bR-\\d+\\b");
    private static final Pattern RANGE = Pattern.compile("\\bR-(\\d+) to R-(\\d+)\\b");
    private static final Pattern STATED = Pattern.compile("\\b[Rr]ule (R-\\d+)|\\b(R-\\d+):");

    /// A number and where it stands: the class as `module.Name`.
    record Rule(String number, String where) {}

    /// `owed` are the rules whose line says "spec owed".
    record Known(List<Rule> listed, List<Rule> stated, Set<String> mentioned, Set<String> inSpecs, Set<String> owed) {

        List<String> faults() {
            var faults = new ArrayList<String>();
            var classes =
                    stated.stream().collect(groupingBy(Rule::number, mapping(Rule::where, toCollection(TreeSet::new))));
            var numbers = listed.stream().map(Rule::number).toList();
            numbers.stream()
                    .filter(number -> numbers.indexOf(number) != numbers.lastIndexOf(number))
                    .forEach(number -> faults.add(number + " is listed twice"));
            for (var rule : listed) faults.addAll(faultsOf(rule, classes));
            mentioned.stream()
                    .filter(number -> !numbers.contains(number))
                    .forEach(number -> faults.add(number + " is in the code and not in docs/rules.md"));
            return faults;
        }

        private List<String> faultsOf(Rule rule, Map<String, TreeSet<String>> classes) {
            var faults = new ArrayList<String>();
            var where = classes.getOrDefault(rule.number(), new TreeSet<>());
            if (!where.equals(Set.of(rule.where())))
                faults.add("%s is stated in %s, not in %s alone".formatted(rule.number(), where, rule.where()));
            if (!inSpecs.contains(rule.number()) && !owed.contains(rule.number()))
                faults.add(rule.number() + " is in no spec");
            return faults;
        }
    }

    @Test
    void every_rule_stands_in_one_class_in_a_spec_and_in_the_list() {
        var ours = ours();
        assertThat(ours.listed()).hasSizeGreaterThan(9);
        assertThat(ours.stated()).hasSizeGreaterThan(9);
        assertThat(ours.faults()).isEmpty();
    }

    @Nested
    class It_is_noticed {

        final Rule rule = new Rule("R-1", "anatomy.NameTheSide");

        @Test
        void when_a_rule_is_stated_nowhere() {
            assertThat(faults(List.of(rule), List.of()))
                    .containsExactly("R-1 is stated in [], not in anatomy.NameTheSide alone");
        }

        @Test
        void when_a_rule_is_stated_twice() {
            assertThat(faults(List.of(rule), List.of(rule, new Rule("R-1", "web.Page"))))
                    .containsExactly(
                            "R-1 is stated in [anatomy.NameTheSide, web.Page], not in anatomy.NameTheSide alone");
        }

        @Test
        void when_a_number_is_given_to_two_rules() {
            assertThat(faults(List.of(rule, rule), List.of(rule))).contains("R-1 is listed twice");
        }

        @Test
        void when_no_spec_names_a_rule() {
            assertThat(new Known(List.of(rule), List.of(rule), Set.of("R-1"), Set.of("R-11"), Set.of("R-11")).faults())
                    .containsExactly("R-1 is in no spec");
        }

        @Test
        void when_the_list_forgot_a_rule() {
            assertThat(faults(List.of(), List.of(rule))).containsExactly("R-1 is in the code and not in docs/rules.md");
        }

        private static List<String> faults(List<Rule> listed, List<Rule> stated) {
            return new Known(listed, stated, Set.of("R-1"), Set.of("R-1"), Set.of()).faults();
        }
    }

    private static Known ours() {
        var lines = read(Path.of("docs/rules.md")).lines().toList();
        var listed = lines.stream()
                .flatMap(line -> ROW.matcher(line).results())
                .map(row -> new Rule(row.group(1), row.group(2)))
                .toList();
        var owed = lines.stream()
                .filter(line -> line.startsWith("| R-") && line.contains("spec owed"))
                .flatMap(line -> NUMBER.matcher(line).results())
                .map(MatchResult::group);
        var stated = files(MAIN, ".java").flatMap(RulesSpec::stated).toList();
        var mentioned = files(MAIN, ".java", ".sql", ".jte").flatMap(RulesSpec::numbers);
        var inSpecs = files(TEST, "Spec.java", "Test.java")
                .filter(file -> !file.endsWith("RulesSpec.java"))
                .flatMap(RulesSpec::numbers);
        return new Known(listed, stated, set(mentioned), set(inSpecs), set(owed));
    }

    private static Set<String> set(Stream<String> numbers) {
        return numbers.collect(toCollection(TreeSet::new));
    }

    private static Stream<Rule> stated(Path file) {
        var inModule = MAIN.resolve("java/health/soma").relativize(file).toString();
        var where = inModule.replace(".java", "").replace('/', '.');
        return read(file)
                .lines()
                .filter(line -> line.strip().startsWith("///"))
                .flatMap(line -> STATED.matcher(line).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(number -> new Rule(number, where));
    }

    /// "R-21 to R-24" names four.
    private static Stream<String> numbers(Path file) {
        var text = read(file);
        var between = RANGE.matcher(text)
                .results()
                .flatMap(range -> IntStream.rangeClosed(parseInt(range.group(1)), parseInt(range.group(2)))
                        .mapToObj(number -> "R-" + number));
        return Stream.concat(NUMBER.matcher(text).results().map(MatchResult::group), between);
    }

    private static Stream<Path> files(Path root, String... endings) {
        try (var all = Files.walk(root)) {
            return all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).toList().stream();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
