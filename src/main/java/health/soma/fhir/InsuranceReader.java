package health.soma.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;

/// Who pays, under which member number and authorization.
final class InsuranceReader {

    private final Parcel parcel;

    InsuranceReader(Parcel parcel) {
        this.parcel = parcel;
    }

    record Insurance(String payer, String authorization) {}

    Insurance read(ServiceRequest request, LeftOver leftOver) {
        var payers = new ArrayList<String>();
        var authorizations = new ArrayList<String>();
        for (var reference : request.getInsurance()) {
            switch (parcel.resolve(request, reference).orElse(null)) {
                case Coverage coverage when isOf(request, coverage) -> payers.add(words(coverage));
                case ClaimResponse response
                when response.hasPreAuthRef() -> authorizations.add(WireWords.plain(response.getPreAuthRef()));
                case Claim claim -> authorizations.addAll(authorizations(claim));
                case null, default -> leftOver.add("insurance", WireWords.of(reference));
            }
        }
        tellFurther("insurance", payers, leftOver);
        tellFurther("priorAuth", authorizations, leftOver);
        return new Insurance(first(payers), first(authorizations));
    }

    /// A family may be insured together, but a coverage made out for another patient is not this one's.
    private boolean isOf(ServiceRequest request, Coverage coverage) {
        var theirs = parcel.resolve(coverage, coverage.getBeneficiary());
        return theirs.isEmpty() || theirs.equals(parcel.resolve(request, request.getSubject()));
    }

    private String words(Coverage coverage) {
        var payer = coverage.getPayor().stream()
                .map(reference -> payor(coverage, reference))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" and "));
        var member = coverage.hasSubscriberId()
                ? WireWords.plain(coverage.getSubscriberId())
                : WireWords.plain(coverage.getIdentifierFirstRep().getValue());
        return member.isEmpty() ? payer : payer.isEmpty() ? "member " + member : payer + ", member " + member;
    }

    private String payor(Coverage coverage, Reference reference) {
        return parcel.find(coverage, reference, Organization.class)
                .map(Organization::getName)
                .map(WireWords::plain)
                .orElseGet(() -> WireWords.of(reference));
    }

    private static List<String> authorizations(Claim claim) {
        return claim.getInsurance().stream()
                .flatMap(insurance -> insurance.getPreAuthRef().stream())
                .map(number -> WireWords.plain(number.getValueAsString()))
                .toList();
    }

    private static String first(List<String> words) {
        return words.isEmpty() ? "" : words.getFirst();
    }

    private static void tellFurther(String part, List<String> words, LeftOver leftOver) {
        words.stream().skip(1).forEach(word -> leftOver.add(part, word));
    }
}
