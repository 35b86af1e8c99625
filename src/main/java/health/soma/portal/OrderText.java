package health.soma.portal;

import health.soma.anatomy.Anatomy;
import health.soma.patients.Patient;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.DirectedDiagnosis;
import health.soma.prescriptions.DirectedTechnique;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Prescriber;
import health.soma.techniques.Techniques;
import health.soma.web.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An order as plain words, label by label: what the page shows, what is signed and what is printed are these very
/// lines, so that none of them says more than another.
public record OrderText(List<Line> lines) {

    public record Line(String label, String words) {}

    public OrderText {
        lines = List.copyOf(lines);
    }

    static OrderText of(String practice, Patient patient, String number, Prescriber prescriber, Directions order) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("Practice", practice));
        lines.add(new Line("Patient", patient.name() + ", born " + Words.day(patient.birthDate())));
        lines.add(new Line("Prescription", number));
        lines.add(new Line("Prescriber", prescriber.name() + ", NPI " + prescriber.npi()));
        lines.add(new Line("Diagnosis", diagnoses(order)));
        lines.add(new Line("Areas", areas(order.areas())));
        lines.add(new Line("Techniques", techniques(order.techniques())));
        lines.add(new Line("Sessions", given(order.sessions())));
        lines.add(new Line(frequency(order), pace(order)));
        lines.add(new Line("Minutes a session", given(order.minutes())));
        lines.add(new Line("From", day(order.begins())));
        lines.add(new Line("Until", until(order)));
        addIfGiven(lines, "Precautions", order.precautions());
        addIfGiven(lines, "Goals", order.goals());
        addIfGiven(lines, "Payer", order.payer());
        addIfGiven(lines, "Claim number", order.claimNumber());
        addIfGiven(lines, "Authorization number", order.authorizationNumber());
        addIfGiven(lines, "Note", order.note());
        order.unplaced().forEach(part -> lines.add(new Line(part.part(), part.asReceived())));
        return new OrderText(lines);
    }

    /// "Areas: Neck, both sides; Shoulder, right", a line each.
    public String text() {
        return lines.stream()
                .map(line -> line.label() + ": " + line.words())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// In hexadecimal, over the UTF-8 bytes of [#text].
    public String sha256() {
        return sha256(text());
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static String area(DirectedArea area) {
        var place = area.place();
        var side = area.side();
        var sides = side == null ? "side not said" : side.code().equals("both") ? "both sides" : side.code();
        var known = place != null && Anatomy.standard().knows(place);
        return (known ? Anatomy.standard().label(Objects.requireNonNull(place)) : "“" + area.asReceived() + "”") + ", "
                + sides;
    }

    private static String areas(List<DirectedArea> areas) {
        return areas.isEmpty()
                ? "not given"
                : areas.stream().map(OrderText::area).collect(Collectors.joining("; "));
    }

    private static String diagnoses(Directions order) {
        return order.diagnoses().isEmpty()
                ? "not given"
                : order.diagnoses().stream().map(OrderText::words).collect(Collectors.joining("; "));
    }

    private static String words(DirectedDiagnosis diagnosis) {
        var code = Objects.requireNonNullElse(diagnosis.code(), "");
        return diagnosis.asReceived().equals(code) ? code : (code + " " + diagnosis.asReceived()).strip();
    }

    private static String techniques(List<DirectedTechnique> techniques) {
        return techniques.isEmpty()
                ? "the therapist's choice"
                : techniques.stream().map(OrderText::technique).collect(Collectors.joining("; "));
    }

    private static String technique(DirectedTechnique directed) {
        var id = directed.technique();
        var name = id == null
                ? "“" + directed.asReceived() + "”"
                : Techniques.standard().technique(id).map(each -> each.name()).orElse("“" + id + "”");
        return directed.allowed() ? name : "not " + name;
    }

    private static String frequency(Directions order) {
        var weeks = order.everyWeeks();
        return weeks == null || weeks == 1 ? "Sessions a week" : "Sessions in every %d weeks".formatted(weeks);
    }

    private static String pace(Directions order) {
        var least = order.perWeekMin();
        var most = order.perWeekMax();
        if (least == null || least.equals(most)) {
            return given(most);
        }
        return most == null ? "at least " + least : least + "–" + most;
    }

    private static String until(Directions order) {
        var days = order.validDays();
        var anchor = order.validAnchor();
        var end = order.validUntil();
        var counted = days == null || anchor == null
                ? ""
                : "%d days from %s"
                        .formatted(
                                days,
                                switch (anchor) {
                                    case ISSUE -> "the day of the order";
                                    case RECEIPT -> "the day it comes in";
                                    case FIRST_SESSION -> "the first session";
                                });
        if (end == null) {
            return counted.isEmpty() ? "not given" : counted;
        }
        return counted.isEmpty() ? Words.day(end) : Words.day(end) + ", or " + counted + " if that is earlier";
    }

    private static void addIfGiven(List<Line> lines, String label, String words) {
        if (!words.isBlank()) {
            lines.add(new Line(label, words));
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "not given" : Words.day(day);
    }

    private static String given(@Nullable Object value) {
        return Objects.toString(value, "not given");
    }
}
