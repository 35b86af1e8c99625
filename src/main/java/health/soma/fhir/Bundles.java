package health.soma.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.soma.anatomy.Anatomy;
import health.soma.prescriptions.Document;
import health.soma.prescriptions.ReceivedOrder;
import health.soma.prescriptions.Unplaced;
import health.soma.techniques.Techniques;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Service;

/// Reads files of FHIR R4: any bundle, or a ServiceRequest that contains what it refers to. It reads and nothing more;
/// the same bytes always read the same.
@Service
public final class Bundles {

    /// Bytes of a file.
    public static final int LARGEST = 10 * 1024 * 1024;

    private final Anatomy anatomy;
    private final Techniques techniques;
    private final Clock clock;

    Bundles(Anatomy anatomy, Techniques techniques, Clock clock) {
        this.anatomy = anatomy;
        this.techniques = techniques;
        this.clock = clock;
    }

    public Reading read(byte[] bytes) {
        if (bytes.length == 0) return new Reading.Unreadable(new Trouble.Empty());
        if (bytes.length > LARGEST) return new Reading.Unreadable(new Trouble.TooLarge(LARGEST / 1024 / 1024));
        try {
            var file = WireText.read(bytes);
            WellFormed.check(file);
            return read(file, bytes);
        } catch (TroubleFound found) {
            return new Reading.Unreadable(found.trouble());
        }
    }

    private Reading read(WireText file, byte[] bytes) throws TroubleFound {
        var parsed = Parsing.parse(file);
        var parcel = Parcel.of(parsed.resource());
        var requests = parcel.requests();
        if (requests.isEmpty()) {
            throw new TroubleFound(new Trouble.NoOrder(parsed.resource().fhirType()));
        }
        var cut = new Cut(parcel);
        var reader = new OrderReader(anatomy, techniques, LocalDate.now(clock), parcel);
        var orders = new ArrayList<Order>();
        for (var request : requests) {
            var original = cut.concernsOnePatient()
                    ? new Document(file.wire().mediaType(), bytes)
                    : new Document(
                            file.wire().mediaType(),
                            Parsing.write(file.wire(), cut.forPatientOf(request))
                                    .getBytes(UTF_8));
            orders.add(tell(reader.read(orders.size() + 1, request, original), request, cut, parsed.irregularities()));
        }
        return new Reading.Read(file.wire(), List.copyOf(orders));
    }

    /// Adds what the file holds besides the order itself, so far as it concerns this patient.
    private static Order tell(Order order, ServiceRequest request, Cut cut, List<String> irregularities) {
        return switch (order) {
            case Order.Refused refused -> refused;
            case Order.Ready(int position, ReceivedOrder read) -> {
                var leftOver = new LeftOver();
                for (Resource other : cut.notReadFor(request)) {
                    leftOver.add(other.fhirType(), "not read; in the stored original");
                }
                if (cut.concernsOnePatient()) {
                    irregularities.forEach(odd -> leftOver.add("file", odd));
                } else if (!irregularities.isEmpty()) {
                    leftOver.add("file", "%d parts that FHIR R4 does not know".formatted(irregularities.size()));
                }
                var all = Stream.<Unplaced>concat(read.directions().unplaced().stream(), leftOver.parts().stream());
                var directions =
                        read.directions().corrected().unplaced(all.toList()).done();
                yield new Order.Ready(
                        position, new ReceivedOrder(read.patient(), read.prescriber(), directions, read.original()));
            }
        };
    }
}
