package health.soma.fhir;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Signature;

/// **Signed is what the prescriber has signed.** Only a signature by the requester on this very request counts, and
/// only while the request is an active order. Everything else comes in unsigned and a person resolves it.
final class SignatureReader {

    private static final Set<ServiceRequestIntent> ORDERS =
            Set.of(ServiceRequestIntent.ORDER, ServiceRequestIntent.ORIGINALORDER);

    private final Parcel parcel;
    private final RequesterReader requesters;

    SignatureReader(Parcel parcel, RequesterReader requesters) {
        this.parcel = parcel;
        this.requesters = requesters;
    }

    record Signed(LocalDate on, String by) {}

    Optional<Signed> read(ServiceRequest request, Optional<Practitioner> requester, LeftOver leftOver) {
        boolean inForce = request.getStatus() == ServiceRequestStatus.ACTIVE;
        boolean order = request.getIntent() != null && ORDERS.contains(request.getIntent());
        if (!inForce) {
            leftOver.add(
                    "status",
                    request.hasStatus() ? "the status is " + request.getStatus().toCode() : "no status");
        }
        if (!order) {
            leftOver.add(
                    "intent",
                    request.hasIntent() ? "the intent is " + request.getIntent().toCode() : "no intent");
        }
        Optional<Signed> signed = Optional.empty();
        for (var provenance : parcel.all(Provenance.class)) {
            if (isAbout(provenance, request)) {
                for (var signature : provenance.getSignature()) {
                    var found = by(provenance, signature, requester, leftOver);
                    signed = signed.or(() -> found);
                }
            }
        }
        return inForce && order ? signed : Optional.empty();
    }

    private boolean isAbout(Provenance provenance, ServiceRequest request) {
        return provenance.getTarget().stream()
                .anyMatch(target -> parcel.resolve(provenance, target)
                        .filter(found -> found == request)
                        .isPresent());
    }

    private Optional<Signed> by(
            Provenance provenance, Signature signature, Optional<Practitioner> requester, LeftOver leftOver) {
        var who = requesters.practitioner(provenance, signature.getWho());
        var on = WireDays.day(signature.hasWhen() ? signature.getWhenElement() : null);
        if (who.isEmpty() || requester.isEmpty() || who.get() != requester.get()) {
            leftOver.add("Provenance.signature", "signed by %s, not by the requester".formatted(whoWords(signature)));
            return Optional.empty();
        }
        if (on.isEmpty()) {
            leftOver.add("Provenance.signature", "signed without a date");
            return Optional.empty();
        }
        leftOver.add(
                "Provenance.signature",
                "signed by the requester on %s, as the sender states; the seal itself has not been checked"
                        .formatted(on.get()));
        return Optional.of(new Signed(on.get(), RequesterReader.words(who.get().getNameFirstRep())));
    }

    private static String whoWords(Signature signature) {
        var words = WireWords.of(signature.getWho());
        return words.isEmpty() ? "somebody who is not named" : words;
    }
}
