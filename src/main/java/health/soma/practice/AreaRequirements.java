package health.soma.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The areas that ask for training. It is reference data that ships with the house; the rows of
/// `practice.area_requirement` say the same.
public final class AreaRequirements {

    private static final List<AreaRequirement> ALL = read();

    private AreaRequirements() {}

    public static List<AreaRequirement> all() {
        return ALL;
    }

    public static Optional<AreaRequirement> of(String area) {
        return ALL.stream().filter(one -> one.area().equals(area)).findFirst();
    }

    private static List<AreaRequirement> read() {
        try (var in = AreaRequirements.class.getResourceAsStream("/practice/area-requirements.csv")) {
            var text = new String(
                    Objects.requireNonNull(in, "area-requirements.csv").readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .map(cells -> new AreaRequirement(cells[0], Integer.parseInt(cells[1]), cells[2]))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
