package health.soma.fhir;

import health.soma.prescriptions.DirectedTechnique;
import health.soma.techniques.Technique;
import health.soma.techniques.Techniques;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ServiceRequest;

/// Which techniques the order names. Only the full name of a technique is taken for it; words that merely sound like
/// one ("no counterstrain") are left for a person.
final class TechniqueReader {

    private static final String SNOMED = "http://snomed.info/sct";

    /// Massage as such: what this practice does anyway.
    private static final Set<String> MASSAGE = Set.of("387854002");

    private final Techniques techniques;

    TechniqueReader(Techniques techniques) {
        this.techniques = techniques;
    }

    List<DirectedTechnique> read(ServiceRequest request, LeftOver leftOver) {
        var found = new ArrayList<DirectedTechnique>();
        if (request.hasCode() && !read(request.getCode(), found) && !isMassage(request.getCode())) {
            leftOver.add("code", WireWords.of(request.getCode()));
        }
        for (var detail : request.getOrderDetail()) {
            if (!read(detail, found)) {
                leftOver.add("orderDetail", WireWords.of(detail));
            }
        }
        return List.copyOf(found);
    }

    private boolean read(CodeableConcept concept, List<DirectedTechnique> found) {
        var text = WireWords.text(concept);
        if (techniques.suggest(text).isEmpty()) {
            return false;
        }
        var exact = techniques.all().stream()
                .filter(technique -> technique.name().equalsIgnoreCase(text))
                .map(Technique::id)
                .findFirst();
        found.add(new DirectedTechnique(exact.orElse(null), true, WireWords.of(concept)));
        return true;
    }

    private static boolean isMassage(CodeableConcept concept) {
        return concept.getCoding().stream()
                .anyMatch(coding -> SNOMED.equals(coding.getSystem()) && MASSAGE.contains(coding.getCode()));
    }
}
