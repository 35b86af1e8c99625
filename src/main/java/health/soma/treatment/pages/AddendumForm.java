package health.soma.treatment.pages;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Words added to a signed session, and why.
public record AddendumForm(
        @Nullable UUID id,
        @Nullable @Size(max = 500) String because,
        @Nullable @Size(max = 20000) String words) {

    public static final AddendumForm EMPTY = new AddendumForm(null, null, null);

    List<String> problems() {
        var problems = new ArrayList<String>();
        if (id == null) problems.add("This page is out of date. Please open it again.");
        if (because == null || because.isBlank()) problems.add("The reason for the addendum is missing.");
        if (words == null || words.isBlank()) problems.add("The addendum is empty.");
        return problems;
    }
}
