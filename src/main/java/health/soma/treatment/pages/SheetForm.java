package health.soma.treatment.pages;

import health.soma.anatomy.AreaSide;
import health.soma.outcomes.Activity;
import health.soma.outcomes.PainRating;
import health.soma.treatment.Kept;
import health.soma.treatment.Response;
import health.soma.treatment.Treatment;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The whole session page as one form: every button sends all of it, so that nothing typed is lost by pressing another.
/// `id` is drawn when the page is shown; `names` and `points` belong together line by line.
public record SheetForm(
        @Nullable UUID id,
        @Nullable @Min(0) @Max(10) Integer before,
        @Nullable @Min(0) @Max(10) Integer after,
        @Nullable List<String> areas,
        @Nullable String technique,
        @Nullable Integer minutes,
        @Nullable String response,
        @Nullable List<@Size(max = 120) String> names,
        @Nullable List<@Nullable @Min(0) @Max(10) Integer> points,
        @Nullable @Size(max = 20000) String note,
        @Nullable @Size(max = 2000) String changed) {

    public static final SheetForm EMPTY =
            new SheetForm(null, null, null, null, null, null, null, null, null, null, null);

    public Set<String> marked() {
        return areas == null ? Set.of() : new LinkedHashSet<>(areas);
    }

    public String name(int line) {
        return names == null || line >= names.size() ? "" : Objects.requireNonNullElse(names.get(line), "");
    }

    /// What the patient says has changed since the last session.
    public String changedWords() {
        return changed == null ? "" : changed.strip().replace("\r\n", "\n");
    }

    public @Nullable Integer point(int line) {
        return points == null || line >= points.size() ? null : points.get(line);
    }

    /// What is saved with every act. Lines without points are left out.
    Kept kept(List<Activity> named) {
        var fresh = new ArrayList<Kept.Named>();
        var rated = new HashMap<UUID, Integer>();
        for (var line = 0; line < Activity.MOST; line++) {
            var value = point(line);
            if (value == null) continue;
            if (line < named.size()) rated.put(named.get(line).id(), value);
            else if (named.isEmpty() && !name(line).isBlank())
                fresh.add(new Kept.Named(name(line).strip(), value));
        }
        return new Kept(
                Optional.ofNullable(before).map(PainRating::new),
                Optional.ofNullable(after).map(PainRating::new),
                fresh,
                rated,
                Optional.ofNullable(note).map(words -> words.replace("\r\n", "\n")));
    }

    /// What is to be charted; unknown places and a missing choice become sentences in [#unreadable].
    Treatment treatment() {
        var places = new LinkedHashSet<AreaSide>();
        marked().forEach(value -> places.add(AreaSide.of(value)));
        return new Treatment(
                Objects.requireNonNull(id),
                places,
                Objects.requireNonNull(technique),
                Objects.requireNonNull(minutes),
                Response.of(Objects.requireNonNull(response)));
    }

    /// What keeps the treatment from being read at all.
    List<String> unreadable() {
        var problems = new ArrayList<String>();
        if (id == null) problems.add("This page is out of date. Please open it again.");
        if (technique == null || technique.isBlank()) problems.add("No technique is chosen.");
        if (minutes == null) problems.add("The minutes are missing.");
        if (response == null || !Set.of("better", "same", "worse").contains(response)) {
            problems.add("How it felt afterwards is not chosen.");
        }
        if (marked().stream().anyMatch(value -> !value.endsWith(".left") && !value.endsWith(".right"))) {
            problems.add("One of the areas is unknown.");
        }
        return problems;
    }
}
