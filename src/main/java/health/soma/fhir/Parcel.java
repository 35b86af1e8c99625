package health.soma.fhir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/// What came in one file: its resources and how they point at each other. A reference that fits two resources fits
/// none.
final class Parcel {

    /// Entries in a file, nested bundles included.
    static final int MOST_ENTRIES = 2000;

    private final List<Item> items = new ArrayList<>();

    private record Item(String fullUrl, Resource resource) {}

    static Parcel of(Resource root) throws TroubleFound {
        var parcel = new Parcel();
        parcel.add("", root);
        return parcel;
    }

    private void add(@Nullable String fullUrl, @Nullable Resource resource) throws TroubleFound {
        if (items.size() >= MOST_ENTRIES) {
            throw new TroubleFound(new Trouble.TooManyEntries(MOST_ENTRIES));
        }
        switch (resource) {
            case null -> {}
            case Bundle bundle -> {
                for (var entry : bundle.getEntry()) add(entry.getFullUrl(), entry.getResource());
            }
            case Parameters parameters -> {
                for (var parameter : parameters.getParameter()) add("", parameter.getResource());
            }
            default -> items.add(new Item(fullUrl == null ? "" : fullUrl, resource));
        }
    }

    List<ServiceRequest> requests() {
        return all(ServiceRequest.class);
    }

    <R extends Resource> List<R> all(Class<R> kind) {
        return items.stream()
                .map(Item::resource)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    List<Resource> resources() {
        return items.stream().map(Item::resource).toList();
    }

    String fullUrl(Resource resource) {
        return items.stream()
                .filter(item -> item.resource == resource)
                .map(Item::fullUrl)
                .findFirst()
                .orElse("");
    }

    /// The same resource again under the same address, as in a history or a file put together by mistake.
    boolean occursTwice(Resource resource) {
        return items.stream()
                .filter(item -> item.resource == resource)
                .anyMatch(own -> items.stream()
                        .anyMatch(other ->
                                other.resource != resource && Address.of(own).equals(Address.of(other))));
    }

    /// The resource that `from` points at, when exactly one of the wanted kind fits.
    <R extends Resource> Optional<R> find(Resource from, Reference reference, Class<R> kind) {
        return resolve(from, reference).filter(kind::isInstance).map(kind::cast);
    }

    /// Whatever `from` points at, when exactly one resource fits.
    Optional<Resource> resolve(Resource from, Reference reference) {
        var to = reference.getReference();
        if (to == null || to.isBlank()) {
            return reference.hasIdentifier()
                    ? one(byIdentifier(reference.getType(), reference.getIdentifier()))
                    : Optional.empty();
        }
        if (to.startsWith("#")) {
            return contained(from, to.substring(1));
        }
        return one(byUrl(to))
                .or(() -> one(byAddress(base(from), to)))
                .or(() -> one(byTypeAndId(to)))
                .or(() -> one(bySearch(to)));
    }

    private static Optional<Resource> one(Collection<Resource> found) {
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static Optional<Resource> contained(Resource from, String id) {
        return from instanceof DomainResource container
                ? container.getContained().stream()
                        .filter(inside -> id.equals(withoutHash(inside.getId())))
                        .findFirst()
                : Optional.empty();
    }

    private static @Nullable String withoutHash(@Nullable String id) {
        return id != null && id.startsWith("#") ? id.substring(1) : id;
    }

    private List<Resource> byUrl(String to) {
        var wanted = to.toLowerCase(Locale.ROOT).startsWith("urn:") ? to.toLowerCase(Locale.ROOT) : withoutVersion(to);
        return items.stream()
                .filter(item -> !item.fullUrl.isEmpty())
                .filter(item ->
                        wanted.equals(wanted.startsWith("urn:") ? item.fullUrl.toLowerCase(Locale.ROOT) : item.fullUrl))
                .map(Item::resource)
                .toList();
    }

    /// A relative reference is first read against the address of the resource that holds it.
    private List<Resource> byAddress(String base, String to) {
        return base.isEmpty() ? List.of() : byUrl(base + to);
    }

    /// Many senders give no full addresses, or others than they refer to. An absolute address of another server is
    /// never taken for a resource that has an address of its own.
    private List<Resource> byTypeAndId(String to) {
        var wanted = new IdType(withoutVersion(to));
        if (!wanted.hasResourceType() || !wanted.hasIdPart()) {
            return List.of();
        }
        return items.stream()
                .filter(item -> wanted.getResourceType().equals(item.resource.fhirType()))
                .filter(item ->
                        wanted.getIdPart().equals(item.resource.getIdElement().getIdPart()))
                .filter(item -> !wanted.isAbsolute() || !item.fullUrl.startsWith("http"))
                .map(Item::resource)
                .toList();
    }

    /// `Patient?identifier=system|value`, as transactions write it.
    private List<Resource> bySearch(String to) {
        var mark = to.indexOf("?identifier=");
        if (mark < 1) {
            return List.of();
        }
        var parts = to.substring(mark + "?identifier=".length()).split("\\|", 2);
        var wanted = new Identifier().setValue(parts[parts.length - 1]);
        if (parts.length == 2) {
            wanted.setSystem(parts[0]);
        }
        return byIdentifier(to.substring(0, mark), wanted);
    }

    private List<Resource> byIdentifier(@Nullable String type, Identifier wanted) {
        if (!wanted.hasValue()) {
            return List.of();
        }
        return items.stream()
                .map(Item::resource)
                .filter(resource -> type == null || type.isEmpty() || type.equals(resource.fhirType()))
                .filter(resource -> identifiers(resource).stream()
                        .anyMatch(identifier -> wanted.getValue().equals(identifier.getValue())
                                && Objects.equals(wanted.getSystem(), identifier.getSystem())))
                .toList();
    }

    static List<Identifier> identifiers(Resource resource) {
        var property = resource.getNamedProperty("identifier");
        return property == null
                ? List.of()
                : property.getValues().stream()
                        .filter(Identifier.class::isInstance)
                        .map(Identifier.class::cast)
                        .toList();
    }

    private String base(Resource resource) {
        return items.stream()
                .filter(item -> item.resource == resource)
                .map(item -> Address.of(item).base())
                .findFirst()
                .orElse("");
    }

    private static String withoutVersion(String url) {
        var history = url.indexOf("/_history/");
        return history < 0 ? url : url.substring(0, history);
    }

    /// Where a resource lives: "https://doctor.example/fhir/", "Patient", "1".
    private record Address(String base, String type, String id) {

        static Address of(Item item) {
            var url = withoutVersion(item.fullUrl);
            var type = item.resource.fhirType();
            var id = item.resource.getIdElement().getIdPart();
            var at = url.lastIndexOf("/" + type + "/");
            if (at >= 0) {
                return new Address(url.substring(0, at + 1), type, url.substring(at + type.length() + 2));
            }
            // Without an address and without an id nothing else can mean it, so it equals only itself.
            var own = url.isEmpty() ? id : url;
            return new Address("", type, own == null ? "@" + System.identityHashCode(item.resource) : own);
        }
    }
}
