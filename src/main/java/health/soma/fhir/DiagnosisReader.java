package health.soma.fhir;

import health.soma.prescriptions.DirectedDiagnosis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.ServiceRequest;

/// Diagnoses in the prescriber's codes and words. Only ICD-10-CM is a code here; another code system stays words, for
/// a person to resolve: nothing is translated.
final class DiagnosisReader {

    private static final Set<String> ICD_10_CM =
            Set.of("http://hl7.org/fhir/sid/icd-10-cm", "urn:oid:2.16.840.1.113883.6.90");
    private static final Pattern FORM = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?");
    private static final Set<String> NOT_SO = Set.of("refuted", "entered-in-error");

    private final Parcel parcel;

    DiagnosisReader(Parcel parcel) {
        this.parcel = parcel;
    }

    List<DirectedDiagnosis> read(ServiceRequest request, LeftOver leftOver) {
        var concepts = new ArrayList<>(request.getReasonCode());
        for (var reason : request.getReasonReference()) {
            var condition = parcel.find(request, reason, Condition.class);
            if (condition.isEmpty()) {
                leftOver.add("reasonReference", WireWords.of(reason) + " is not a condition in this file");
            } else if (stands(request, condition.get(), leftOver)) {
                concepts.add(condition.get().getCode());
            }
        }
        var coded = new LinkedHashMap<String, DirectedDiagnosis>();
        for (var concept : concepts) {
            read(concept)
                    .forEach(one -> coded.merge(
                            one.code() == null ? "?" + one.asReceived() : one.code(), one, DiagnosisReader::fuller));
        }
        return List.copyOf(coded.values());
    }

    private boolean stands(ServiceRequest request, Condition condition, LeftOver leftOver) {
        var words = WireWords.of(condition.getCode());
        if (condition.getVerificationStatus().getCoding().stream().anyMatch(c -> NOT_SO.contains(c.getCode()))) {
            leftOver.add("reasonReference", "“%s” is marked as refuted or entered in error".formatted(words));
            return false;
        }
        var ours = parcel.resolve(request, request.getSubject());
        var theirs = parcel.resolve(condition, condition.getSubject());
        if (theirs.isPresent() && !theirs.equals(ours)) {
            leftOver.add("reasonReference", "a condition of another patient");
            return false;
        }
        for (var status : condition.getClinicalStatus().getCoding()) {
            if (!"active".equals(status.getCode())) {
                leftOver.add("reasonReference", "“%s” is %s".formatted(words, status.getCode()));
            }
        }
        return true;
    }

    private static List<DirectedDiagnosis> read(CodeableConcept concept) {
        var words = WireWords.of(concept);
        var codes = concept.getCoding().stream()
                .map(DiagnosisReader::code)
                .flatMap(Optional::stream)
                .distinct()
                .map(code -> new DirectedDiagnosis(code, words))
                .toList();
        return !codes.isEmpty() || words.isEmpty() ? codes : List.of(new DirectedDiagnosis(null, words));
    }

    /// "m542" and "M54.2" are the same code written down twice.
    private static Optional<String> code(Coding coding) {
        if (!ICD_10_CM.contains(WireWords.plain(coding.getSystem()))) {
            return Optional.empty();
        }
        var code = WireWords.plain(coding.getCode()).toUpperCase(Locale.ROOT);
        var dotted = code.length() > 3 && code.indexOf('.') < 0 ? code.substring(0, 3) + "." + code.substring(3) : code;
        return FORM.matcher(dotted).matches() ? Optional.of(dotted) : Optional.empty();
    }

    private static DirectedDiagnosis fuller(DirectedDiagnosis one, DirectedDiagnosis other) {
        return one.asReceived().length() >= other.asReceived().length() ? one : other;
    }
}
