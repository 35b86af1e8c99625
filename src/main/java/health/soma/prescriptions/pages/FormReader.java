package health.soma.prescriptions.pages;

import health.soma.prescriptions.Anchor;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.DirectedDiagnosis;
import health.soma.prescriptions.DirectedTechnique;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Laterality;
import health.soma.prescriptions.SignedHow;
import health.soma.prescriptions.Unplaced;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a form into directions. What is missing is no problem here, only what cannot be read; every such field is
/// said.
final class FormReader {

    private final PrescriptionForm form;
    private final List<String> problems = new ArrayList<>();

    FormReader(PrescriptionForm form) {
        this.form = form;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /// The directions, with the words about the prescriber; who of the registered ones it is, is not looked up here.
    Directions read() {
        if (!form.prescriber().known().isEmpty()
                && !form.prescriber().somebody().blank()) {
            problems.add("Choose a known prescriber or enter a new one, not both.");
        }
        var course = form.course();
        var papers = form.papers();
        return Directions.draft()
                .prescriberText(prescriberText())
                .issuedOn(day("The day it was issued", papers.issuedOn()))
                .diagnoses(diagnoses())
                .areas(areas())
                .techniques(techniques())
                .sessions(number("Sessions", course.sessions()))
                .perWeekMin(number("Sessions a week, at least", course.perWeekMin()))
                .perWeekMax(number("Sessions a week, at most", course.perWeekMax()))
                .everyWeeks(number("In so many weeks", course.everyWeeks()))
                .minutes(number("Minutes", course.minutes()))
                .validFrom(day("Valid from", course.validFrom()))
                .validUntil(day("Valid until", course.validUntil()))
                .validDays(number("Days it is valid", course.validDays()))
                .validAnchor(anchor(course))
                .precautions(course.precautions())
                .goals(course.goals())
                .signedOn(day("The day it was signed", papers.signedOn()))
                .signedBy(papers.signedBy())
                .signedHow(signedHow(papers.signedHow()))
                .payer(papers.payer())
                .rulePack(papers.rulePack())
                .claimNumber(papers.claimNumber())
                .authorizationNumber(papers.authorizationNumber())
                .injuryDate(day("The day of the injury", papers.injuryDate()))
                .note(note())
                .unplaced(form.unplaced().stream()
                        .filter(row -> !row.read())
                        .map(row -> new Unplaced(row.part(), row.words()))
                        .toList())
                .done();
    }

    private String prescriberText() {
        var somebody = form.prescriber().somebody();
        return somebody.blank() ? form.prescriber().words() : somebody.inWords();
    }

    private List<DirectedDiagnosis> diagnoses() {
        return form.diagnoses().stream()
                .filter(row -> !(row.code() + row.words()).isEmpty())
                .map(row -> new DirectedDiagnosis(
                        row.code().isEmpty() ? null : row.code().toUpperCase(Locale.ROOT), row.words()))
                .toList();
    }

    private List<DirectedArea> areas() {
        var rows = form.areas().stream()
                .filter(row -> !(row.words() + row.place() + row.side()).isEmpty())
                .map(row -> new DirectedArea(
                        row.place().isEmpty() ? null : row.place(),
                        side(row.side()).orElse(null),
                        row.words()));
        return Stream.concat(rows, marked()).toList();
    }

    /// The boxes of the body map, left and right of one place as both.
    private Stream<DirectedArea> marked() {
        var marked = new LinkedHashMap<String, Set<Laterality>>();
        for (var value : form.places()) {
            var dot = value.lastIndexOf('.');
            if (dot > 0) {
                side(value.substring(dot + 1))
                        .ifPresent(side -> marked.computeIfAbsent(
                                        value.substring(0, dot), place -> EnumSet.noneOf(Laterality.class))
                                .add(side));
            }
        }
        return marked.entrySet().stream()
                .map(each -> new DirectedArea(
                        each.getKey(),
                        each.getValue().size() > 1
                                ? Laterality.BOTH
                                : each.getValue().iterator().next(),
                        ""));
    }

    /// From when the days are counted; without days there is nothing to count.
    private static @Nullable Anchor anchor(CoursePart course) {
        return course.validDays().isEmpty()
                ? null
                : Stream.of(Anchor.values())
                        .filter(each -> each.code().equals(course.validAnchor()))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable SignedHow signedHow(String code) {
        return Stream.of(SignedHow.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Laterality> side(String code) {
        return Stream.of(Laterality.values())
                .filter(side -> side.code().equals(code))
                .findFirst();
    }

    private List<DirectedTechnique> techniques() {
        var rows = form.techniques().stream()
                .filter(row -> !(row.words() + row.technique()).isEmpty())
                .map(row -> new DirectedTechnique(
                        row.technique().isEmpty() ? null : row.technique(), row.allowed(), row.words()));
        var allowed = form.allowed().stream().map(id -> new DirectedTechnique(id, true, ""));
        var excluded = form.excluded().stream().map(id -> new DirectedTechnique(id, false, ""));
        return Stream.of(rows, allowed, excluded).flatMap(each -> each).toList();
    }

    /// What was read and has no field of its own goes into the note, so that it is not lost with the next version.
    private String note() {
        var read = form.unplaced().stream()
                .filter(UnplacedRow::read)
                .map(row -> row.part() + ": " + row.words())
                .collect(Collectors.joining("\n"));
        return (form.papers().note() + "\n" + read).strip();
    }

    private @Nullable Integer number(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(typed);
        } catch (NumberFormatException unreadable) {
            problems.add("%s: “%s” is not a whole number.".formatted(field, typed));
            return null;
        }
    }

    private @Nullable LocalDate day(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(typed);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // said below
        }
        problems.add("%s: “%s” is not a date such as 2026-11-23.".formatted(field, typed));
        return null;
    }
}
