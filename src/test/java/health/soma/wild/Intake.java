package health.soma.wild;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.soma.CastOnStage;
import health.soma.demo.Cast;
import health.soma.fhir.Choice;
import health.soma.fhir.Imports;
import health.soma.fhir.Receipt;
import health.soma.fhir.Taking;
import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.Laterality;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Takes an order in on one of the ways and verifies it there.
@TestComponent
class Intake {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> SNOMED = Map.of("NECK", "45048000", "SHOULDER", "16982005");
    private static final Map<Laterality, String> SIDES =
            Map.of(Laterality.LEFT, "7771000", Laterality.RIGHT, "24028007", Laterality.BOTH, "51440002");
    private static final String PRECAUTIONS = "Osteoporosis: gentle pressure";
    private static final String GOALS = "Turn the head when driving";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final CastOnStage stage;
    private final Browser browser;
    private final Imports imports;
    private final Prescriptions prescriptions;
    private final Patients patients;

    Intake(CastOnStage stage, Browser browser, Imports imports, Prescriptions prescriptions, Patients patients) {
        this.stage = stage;
        this.browser = browser;
        this.imports = imports;
        this.prescriptions = prescriptions;
        this.patients = patients;
    }

    Rx take(Way way, OpenFile file, Order order) {
        return switch (way) {
            case PAGE -> typed(file, order);
            case IMPORT -> imported(file, order);
            case SQL -> written(file, order);
        };
    }

    private Rx typed(OpenFile file, Order order) {
        var id = new PrescriptionId(UUID.randomUUID());
        var path = "/patients/" + file.patient() + "/prescriptions";
        browser.send(Cast.PRIYA, path, fields(id, order)).isDone();
        return verified(Way.PAGE, file, id, 1);
    }

    private Rx verified(Way way, OpenFile file, PrescriptionId id, int version) {
        var path = "/patients/%s/prescriptions/%s/verification".formatted(file.patient(), id);
        var answer = browser.send(Cast.PRIYA, path, Map.of("version", List.of("" + version)));
        return new Rx(way, file, id, new Outcome(way, answer.refusal()));
    }

    private static Map<String, List<String>> fields(PrescriptionId id, Order order) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("id", id.toString());
        typed.put("prescriber.npi", "1245319599");
        typed.put("prescriber.family", "Smith");
        typed.put("prescriber.given", "Alan");
        typed.put("prescriber.credentials", "MD");
        if (order.diagnosed) typed.put("diagnoses[0].code", "M54.2");
        var n = 0;
        for (var area : order.areas.entrySet()) {
            typed.put("areas[" + n + "].place", area.getKey());
            typed.put("areas[" + n + "].side", area.getValue().code());
            n++;
        }
        typed.put("course.sessions", text(order.sessions));
        typed.put("course.perWeekMin", order.most == null ? "" : "1");
        typed.put("course.perWeekMax", text(order.most));
        typed.put("course.minutes", text(order.minutes));
        typed.put("course.validFrom", text(order.from));
        typed.put("course.validUntil", text(order.until));
        typed.put("course.precautions", PRECAUTIONS);
        typed.put("course.goals", GOALS);
        typed.put("papers.issuedOn", text(order.issued));
        typed.put("papers.signedOn", order.signed ? text(order.issued) : "");
        typed.put("papers.signedBy", order.signed ? "Alan Smith, MD" : "");
        typed.put("papers.rulePack", order.pack);
        typed.put("papers.claimNumber", order.claim);
        typed.put("papers.injuryDate", text(order.injury));
        var fields = new LinkedHashMap<String, List<String>>();
        typed.forEach((name, value) -> fields.put(name, List.of(value)));
        return fields;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /// Received as a file; then a person reads what no field holds and adds the payer, as the front desk would.
    private Rx imported(OpenFile file, Order order) {
        var by = CastOnStage.as(Cast.PRIYA);
        var receipt = (Receipt.Kept) imports.handIn(bundle(file, order), by);
        var taken = (Taking.Taken) imports.takeIn(receipt.file(), Map.of(1, new Choice.Existing(file.patient())), by);
        var id = taken.orders().getFirst().prescription();
        var said = prescriptions.find(file, id).orElseThrow().directions();
        var areas = said.areas().stream()
                .map(area -> area.place() != null ? area : named(area, order))
                .toList();
        var read = said.corrected()
                .areas(areas)
                .unplaced(List.of())
                .rulePack(order.pack)
                .claimNumber(order.claim)
                .injuryDate(order.injury)
                .precautions(PRECAUTIONS)
                .goals(GOALS)
                .done();
        prescriptions.addVersion(file, id, 1, read, "read the whole file");
        return verified(Way.IMPORT, file, id, 2);
    }

    /// No code stands for every area; then a person resolves the sender's words.
    private static DirectedArea named(DirectedArea area, Order order) {
        var place = area.asReceived();
        return new DirectedArea(place, order.areas.get(place), place);
    }

    private byte[] bundle(OpenFile file, Order order) {
        var patient = patients.of(file);
        var text = template()
                .replace("FAMILY", patient.family())
                .replace("BORN", patient.birthDate().toString())
                .replace("FROM", order.from.toString())
                .replace("UNTIL", order.until.toString())
                .replace("ISSUED", order.issued.toString());
        var bundle = (ObjectNode) JSON.readTree(text);
        var request = (ObjectNode) bundle.at("/entry/2/resource");
        // No two files are alike.
        request.put("id", "rx");
        request.putArray("note").addObject().put("text", "No. " + UUID.randomUUID());
        var repeat = (ObjectNode) request.at("/occurrenceTiming/repeat");
        if (order.sessions == null) repeat.remove("count");
        else repeat.put("count", order.sessions);
        if (order.most == null) repeat.remove(List.of("frequency", "frequencyMax", "period", "periodUnit"));
        else repeat.put("frequencyMax", order.most);
        if (order.minutes == null) repeat.remove(List.of("duration", "durationUnit"));
        if (!order.diagnosed) request.remove("reasonCode");
        order.areas.forEach((place, side) -> site(request, place, side));
        if (!order.signed) ((tools.jackson.databind.node.ArrayNode) bundle.at("/entry")).remove(3);
        return bundle.toString().getBytes(UTF_8);
    }

    private static void site(ObjectNode request, String place, Laterality side) {
        var site = request.withArray("bodySite").addObject();
        if (!SNOMED.containsKey(place)) {
            site.put("text", place);
            return;
        }
        coding(site.putArray("coding").addObject(), SNOMED.get(place));
        var concept = site.putArray("extension").addObject();
        concept.put("url", "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-laterality-qualifier");
        coding(concept.putObject("valueCodeableConcept").putArray("coding").addObject(), SIDES.get(side));
    }

    private static void coding(ObjectNode coding, String code) {
        coding.put("system", "http://snomed.info/sct").put("code", code);
    }

    private static String template() {
        try (var in = Intake.class.getResourceAsStream("/fhir/wild-order.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Rx written(OpenFile file, Order order) {
        var id = new PrescriptionId(UUID.randomUUID());
        var practice = Cast.SOMA.value();
        stage.sql(
                "insert into prescriptions.prescription (practice_id, id, number, patient_id, received_at)"
                        + " values (?, ?, ?, ?, now())",
                practice,
                id.value(),
                "WILD-" + NUMBERS.incrementAndGet() + "-"
                        + UUID.randomUUID().toString().substring(0, 6),
                file.patient().value());
        stage.sql(
                """
                insert into prescriptions.version (practice_id, prescription_id, version, source, issued_on, sessions,
                  per_week_min, per_week_max, minutes, valid_from, valid_until, signed_on, signed_by, rule_pack,
                  claim_number, injury_date, precautions, goals, recorded_at)
                values (?, ?, 1, 'paper', ?, ?::int, 1, ?::int, ?::int, ?, ?, ?::date, 'Alan Smith, MD', ?, ?, ?::date,
                  ?, ?, now())
                """,
                practice,
                id.value(),
                order.issued,
                order.sessions,
                order.most,
                order.minutes,
                order.from,
                order.until,
                order.signed ? order.issued : null,
                order.pack,
                order.claim,
                order.injury,
                PRECAUTIONS,
                GOALS);
        if (order.diagnosed)
            stage.sql(
                    "insert into prescriptions.diagnosis (practice_id, prescription_id, version, position, code)"
                            + " values (?, ?, 1, 1, 'M54.2')",
                    practice,
                    id.value());
        order.areas.forEach((place, side) -> stage.sql(
                "insert into prescriptions.directed_area (practice_id, prescription_id, version, position, place, side)"
                        + " select ?, ?, 1, coalesce(max(position), 0) + 1, ?, ? from prescriptions.directed_area"
                        + " where prescription_id = ?",
                practice,
                id.value(),
                place,
                side.code(),
                id.value()));
        return new Rx(Way.SQL, file, id, verifiedBySql(id));
    }

    private Outcome verifiedBySql(PrescriptionId id) {
        try {
            stage.sql(
                    "insert into prescriptions.verification (practice_id, prescription_id, version, verified_by, verified_at)"
                            + " values (?, ?, 1, ?, ?)",
                    Cast.SOMA.value(),
                    id.value(),
                    Cast.PRIYA.id(),
                    browser.now());
            return Outcome.done(Way.SQL);
        } catch (DataAccessException refused) {
            return new Outcome(Way.SQL, Browser.words(refused));
        }
    }
}
