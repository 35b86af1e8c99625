package health.soma.fhir.pages;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.Suggestion;
import health.soma.fhir.Order;
import health.soma.fhir.OrderTrouble;
import health.soma.fhir.ReceivedFile;
import health.soma.fhir.TakenIn;
import health.soma.patients.NewPatient;
import health.soma.patients.Patient;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.Directions;
import health.soma.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One order of a file as the front desk looks at it. `choice` is what was chosen for it, if anything.
public record OrderView(
        int position,
        List<String> refused,
        @Nullable NewPatient patient,
        @Nullable Directions directions,
        List<Patient> same,
        @Nullable TakenIn taken,
        @Nullable OrderLight light,
        String choice) {

    private static final Set<String> LOUD =
            Set.of("status", "intent", "code", "quantity", "bodySite", "Patient.active");

    static OrderView of(Order order, ReceivedFile file, @Nullable OrderLight light, String choice) {
        return switch (order) {
            case Order.Refused(int position, List<OrderTrouble> reasons) ->
                new OrderView(
                        position, reasons.stream().map(Sentences::of).toList(), null, null, List.of(), null, null, "");
            case Order.Ready(int position, var read) ->
                new OrderView(
                        position,
                        List.of(),
                        read.patient(),
                        read.directions(),
                        file.same().getOrDefault(position, List.of()),
                        file.takenIn().get(position),
                        light,
                        choice);
        };
    }

    public String name(NewPatient somebody) {
        return somebody.family().toUpperCase(Locale.ROOT) + ", " + somebody.given();
    }

    /// "12 sessions · 1–2 a week · 30 min · until 29 Jan 2027", as far as the order says so.
    public static String course(Directions directions) {
        var parts = new ArrayList<String>();
        if (directions.sessions() != null) parts.add(directions.sessions() + " sessions");
        if (directions.perWeekMin() != null && directions.perWeekMax() != null) {
            parts.add(
                    directions.perWeekMin().equals(directions.perWeekMax())
                            ? directions.perWeekMin() + " a week"
                            : directions.perWeekMin() + "–" + directions.perWeekMax() + " a week");
        }
        if (directions.minutes() != null) parts.add(directions.minutes() + " min");
        if (directions.validUntil() != null) parts.add("until " + Words.day(directions.validUntil()));
        return parts.isEmpty() ? "not said in a form that can be read exactly" : String.join(" · ", parts);
    }

    /// "Shoulder, left", or the sender's own words where a person must still say what is meant.
    public static String area(DirectedArea area) {
        var place = area.place();
        if (place == null) return "“" + area.asReceived() + "”";
        var side = area.side() == null ? "side not said" : area.side().name().toLowerCase(Locale.ROOT);
        return Anatomy.standard().label(place) + ", " + (side.equals("both") ? "both sides" : side);
    }

    /// What nobody should overlook among the parts that have no field: "the status is revoked".
    public static List<String> warnings(Directions directions) {
        return directions.unplaced().stream()
                .filter(part -> LOUD.contains(part.part()))
                .map(part -> part.part() + ": " + part.asReceived())
                .toList();
    }

    public static boolean open(DirectedArea area) {
        return area.place() == null || area.side() == null;
    }

    /// What the words may mean; never applied by itself.
    public static String suggestion(DirectedArea area) {
        return Anatomy.standard().suggest(area.asReceived()).stream()
                .map(OrderView::words)
                .collect(Collectors.joining("; "));
    }

    private static String words(Suggestion suggestion) {
        var sides =
                suggestion.sides().stream().map(side -> side.code()).sorted().collect(Collectors.joining(" and "));
        return sides.isEmpty() ? suggestion.label() : suggestion.label() + ", " + sides;
    }
}
