package health.soma.courses.pages;

import health.soma.outcomes.Goal;
import health.soma.outcomes.Instrument;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// Where the course should end, on one instrument.
public record GoalForm(
        @Nullable UUID id,
        @Nullable String instrument,
        @Nullable @Min(0) @Max(10) Integer target,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate dueOn) {

    List<String> problems() {
        var problems = new ArrayList<String>();
        if (id == null) problems.add("This page is out of date. Please open it again.");
        if (!"nprs".equals(instrument) && !"psfs".equals(instrument)) problems.add("The measure is not chosen.");
        if (target == null) problems.add("The goal is missing.");
        return problems;
    }

    Goal goal() {
        return new Goal(
                Objects.requireNonNull(id),
                Instrument.of(Objects.requireNonNull(instrument)),
                BigDecimal.valueOf(Objects.requireNonNull(target)),
                dueOn);
    }
}
