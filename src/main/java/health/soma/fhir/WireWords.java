package health.soma.fhir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/// Elements in words a person at the front desk can read, nothing added.
final class WireWords {

    /// Characters of one part that are shown; the whole stands in the stored original.
    static final int SHOWN = 2000;

    private WireWords() {}

    static String of(@Nullable Base element) {
        return switch (element) {
            case null -> "";
            case CodeableConcept concept -> of(concept);
            case Coding coding -> of(coding);
            case Reference reference -> of(reference);
            case Identifier identifier -> of(identifier);
            case Annotation note -> plain(note.getText());
            case Quantity quantity -> of(quantity);
            case ContactPoint contact -> plain(contact.getValue());
            case HumanName name -> plain(name.getNameAsSingleString());
            case Extension extension ->
                extension.getUrl() + ": " + (extension.hasValue() ? of(extension.getValue()) : Parsing.json(extension));
            case PrimitiveType<?> primitive -> plain(primitive.getValueAsString());
            default -> Parsing.json(element);
        };
    }

    /// The sender's own text and, in brackets, the codes, so that nothing of a coding is lost.
    static String of(CodeableConcept concept) {
        var words = new LinkedHashSet<String>();
        if (concept.hasText()) words.add(plain(concept.getText()));
        concept.getCoding().stream()
                .filter(Coding::hasDisplay)
                .map(Coding::getDisplay)
                .map(WireWords::plain)
                .forEach(words::add);
        var codes = concept.getCoding().stream()
                .filter(Coding::hasCode)
                .map(WireWords::code)
                .collect(Collectors.joining(", "));
        var text = String.join(" / ", words);
        return text.isEmpty() ? codes : codes.isEmpty() ? text : "%s (%s)".formatted(text, codes);
    }

    /// The sender's text alone, for reading sides out of it.
    static String text(CodeableConcept concept) {
        var words = new LinkedHashSet<String>();
        if (concept.hasText()) words.add(plain(concept.getText()));
        concept.getCoding().stream()
                .filter(Coding::hasDisplay)
                .map(Coding::getDisplay)
                .map(WireWords::plain)
                .forEach(words::add);
        return String.join("; ", words);
    }

    private static String of(Coding coding) {
        return coding.hasDisplay() ? "%s (%s)".formatted(plain(coding.getDisplay()), code(coding)) : code(coding);
    }

    private static String code(Coding coding) {
        var system = coding.getSystem();
        var name = system == null
                ? ""
                : switch (system) {
                    case "http://snomed.info/sct" -> "SNOMED ";
                    case "http://hl7.org/fhir/sid/icd-10-cm" -> "ICD-10-CM ";
                    case "http://hl7.org/fhir/sid/icd-10" -> "ICD-10 ";
                    case "http://hl7.org/fhir/sid/icd-9-cm" -> "ICD-9-CM ";
                    case "http://loinc.org" -> "LOINC ";
                    default -> plain(system) + " ";
                };
        return name + plain(coding.getCode());
    }

    static String of(Reference reference) {
        var words = List.of(
                plain(reference.getDisplay()),
                reference.hasIdentifier() ? of(reference.getIdentifier()) : "",
                plain(reference.getReference()));
        return words.stream().filter(word -> !word.isEmpty()).findFirst().orElse("");
    }

    private static String of(Identifier identifier) {
        return identifier.hasSystem()
                ? "%s (%s)".formatted(plain(identifier.getValue()), plain(identifier.getSystem()))
                : plain(identifier.getValue());
    }

    private static String of(Quantity quantity) {
        var value = quantity.hasValue() ? quantity.getValue().toString() : "";
        var comparator = quantity.hasComparator() ? quantity.getComparator().toCode() : "";
        var unit = quantity.hasUnit() ? quantity.getUnit() : plain(quantity.getCode());
        return (comparator + value + " " + unit).strip();
    }

    /// Never null, and with its ends trimmed.
    static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /// Cut to what a page can show, and saying so.
    static String bounded(String text) {
        return text.length() <= SHOWN
                ? text
                : "%s … (%,d characters in all; the whole is in the stored original)"
                        .formatted(text.substring(0, cut(text)), text.length());
    }

    /// Not between the two halves of one character.
    private static int cut(String text) {
        return Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    }
}
