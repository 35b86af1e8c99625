package health.soma.prescriptions;

import health.soma.patients.OpenFile;
import health.soma.patients.PatientId;
import health.soma.prescriptions.DirectionsStore.Key;
import health.soma.prescriptions.DirectionsStore.Lists;
import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Prescriptions and their versions in PostgreSQL. Rows are added, never updated or deleted.
@Repository
class PrescriptionStore {

    private static final String LATEST = """
            select p.id, p.number, p.patient_id, p.received_at,
                   prescriptions.came_in(p.practice_id, p.id, v.version) as came_in_at,
                   v.version, v.kind, v.source, v.prescriber_id, v.prescriber_text,
                   v.issued_on, v.sessions, v.per_week_min, v.per_week_max, v.every_weeks, v.minutes,
                   v.valid_from, v.valid_until, v.valid_days, v.valid_anchor, v.signed_on, v.signed_by, v.signed_how,
                   v.precautions, v.goals, v.payer, v.rule_pack, v.claim_number, v.authorization_number,
                   v.injury_date, v.note, c.version as verified_version, c.verified_at, c.verified_by
              from prescriptions.prescription p
              join prescriptions.version v on v.practice_id = p.practice_id and v.prescription_id = p.id
               and v.version = (select max(o.version) from prescriptions.version o
                                 where o.practice_id = p.practice_id and o.prescription_id = p.id)
              left join prescriptions.verification c on c.practice_id = p.practice_id and c.prescription_id = p.id
               and c.version = v.version
             where p.practice_id = :practice
            """;

    private final JdbcClient db;
    private final DirectionsStore directions;

    PrescriptionStore(JdbcClient db, DirectionsStore directions) {
        this.db = db;
        this.directions = directions;
    }

    /// Holds off everybody else who would change this prescription, until the transaction ends. (A row lock would ask
    /// for the right to update, which the application does not have.)
    void hold(PrescriptionId id) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('prescription ' || :id::text, 0))")
                .param("id", id.value())
                .query((row, n) -> true)
                .single();
    }

    /// The number is the next one of this practice; the lock keeps two front desks from drawing the same.
    void add(OpenFile file, PrescriptionId id, Instant at) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('prescription number ' || :practice::text, 0))")
                .param("practice", file.practice().value())
                .query((row, n) -> true)
                .single();
        db.sql("""
                insert into prescriptions.prescription (practice_id, id, number, patient_id, received_at)
                select :practice, :id, 'RX-' || lpad((count(*) + 1)::text, 5, '0'), :patient, :at
                  from prescriptions.prescription p where p.practice_id = :practice
                """)
                .param("practice", file.practice().value())
                .param("id", id.value())
                .param("patient", file.patient().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void addVersion(OpenFile file, Key key, Arrival arrival, Directions order, Instant at) {
        db.sql("""
                insert into prescriptions.version (practice_id, prescription_id, version, kind, source, prescriber_id,
                  prescriber_text, issued_on, sessions, per_week_min, per_week_max, every_weeks, minutes, valid_from,
                  valid_until, valid_days, valid_anchor, signed_on, signed_by, signed_how, precautions, goals, payer,
                  rule_pack, claim_number, authorization_number, injury_date, note, because, recorded_by, recorded_at)
                values (:practice, :prescription, :version, :kind, :source, :prescriber, :prescriberText, :issuedOn,
                  :sessions, :perWeekMin, :perWeekMax, :everyWeeks, :minutes, :validFrom, :validUntil, :validDays,
                  :validAnchor, :signedOn, :signedBy, :signedHow, :precautions, :goals, :payer, :rulePack, :claimNumber,
                  :authorizationNumber, :injuryDate, :note, :because, :by, :at)
                """)
                .param("practice", file.practice().value())
                .param("prescription", key.prescription())
                .param("version", key.version())
                .param("kind", arrival.kind().code())
                .param("source", arrival.source().code())
                .param("prescriber", order.prescriber())
                .param("prescriberText", order.prescriberText())
                .param("issuedOn", order.issuedOn())
                .param("sessions", order.sessions())
                .param("perWeekMin", order.perWeekMin())
                .param("perWeekMax", order.perWeekMax())
                .param("everyWeeks", order.everyWeeks())
                .param("minutes", order.minutes())
                .param("validFrom", order.validFrom())
                .param("validUntil", order.validUntil())
                .param("validDays", order.validDays())
                .param("validAnchor", code(order.validAnchor()))
                .param("signedOn", order.signedOn())
                .param("signedBy", order.signedBy())
                .param("signedHow", code(order.signedHow()))
                .param("precautions", order.precautions())
                .param("goals", order.goals())
                .param("payer", order.payer())
                .param("rulePack", order.rulePack())
                .param("claimNumber", order.claimNumber())
                .param("authorizationNumber", order.authorizationNumber())
                .param("injuryDate", order.injuryDate())
                .param("note", order.note())
                .param("because", arrival.because())
                .param("by", file.by().id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        directions.add(file.practice(), key, order);
    }

    boolean taken(PracticeId practice, PrescriptionId id) {
        return db.sql("""
                select exists (select from prescriptions.prescription p where p.practice_id = :practice and p.id = :id)
                """)
                .param("practice", practice.value())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Prescription> find(OpenFile file, PrescriptionId id) {
        return withLists(
                        file.practice(),
                        db.sql(LATEST + "and p.patient_id = :patient and p.id = :id")
                                .param("practice", file.practice().value())
                                .param("patient", file.patient().value())
                                .param("id", id.value())
                                .query(PrescriptionStore::bare)
                                .list())
                .stream()
                .findFirst();
    }

    List<Prescription> of(OpenFile file) {
        return withLists(
                file.practice(),
                db.sql(LATEST + "and p.patient_id = :patient order by p.received_at desc, p.number desc")
                        .param("practice", file.practice().value())
                        .param("patient", file.patient().value())
                        .query(PrescriptionStore::bare)
                        .list());
    }

    /// Those that wait for verification, longest waiting first.
    List<Prescription> waiting(PracticeId practice, int from, int size) {
        return page(practice, "and c.version is null order by p.received_at, p.number", from, size);
    }

    /// Those that were verified, latest first.
    List<Prescription> verified(PracticeId practice, int from, int size) {
        return page(practice, "and c.version is not null order by c.verified_at desc, p.number desc", from, size);
    }

    int waiting(PracticeId practice) {
        return db.sql("""
                select count(*) from prescriptions.prescription p
                 where p.practice_id = :practice
                   and not exists (select from prescriptions.verification c
                                    where c.practice_id = p.practice_id and c.prescription_id = p.id
                                      and c.version = (select max(o.version) from prescriptions.version o
                                                        where o.practice_id = p.practice_id
                                                          and o.prescription_id = p.id))
                """)
                .param("practice", practice.value())
                .query(Integer.class)
                .single();
    }

    private List<Prescription> page(PracticeId practice, String which, int from, int size) {
        return withLists(
                practice,
                db.sql(LATEST + which + " limit :size offset :from")
                        .param("practice", practice.value())
                        .param("size", size)
                        .param("from", from)
                        .query(PrescriptionStore::bare)
                        .list());
    }

    private List<Prescription> withLists(PracticeId practice, List<Prescription> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        var lists = directions.read(
                practice, bare.stream().map(each -> each.id().value()).toList());
        return bare.stream().map(each -> filled(each, lists)).toList();
    }

    private static Prescription filled(Prescription bare, Lists lists) {
        var key = new Key(bare.id().value(), bare.version());
        var order = lists.fill(key, bare.directions());
        return new Prescription(
                bare.id(),
                bare.number(),
                bare.patient(),
                bare.receivedAt(),
                bare.cameInAt(),
                bare.version(),
                bare.kind(),
                bare.source(),
                order,
                bare.verification());
    }

    private static Prescription bare(ResultSet row, int n) throws SQLException {
        return new Prescription(
                new PrescriptionId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("came_in_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                VersionKind.of(row.getString("kind")),
                Source.of(row.getString("source")),
                order(row),
                verification(row));
    }

    static Directions order(ResultSet row) throws SQLException {
        return Directions.draft()
                .prescriber(row.getObject("prescriber_id", UUID.class))
                .prescriberText(row.getString("prescriber_text"))
                .issuedOn(day(row, "issued_on"))
                .sessions(row.getObject("sessions", Integer.class))
                .perWeekMin(row.getObject("per_week_min", Integer.class))
                .perWeekMax(row.getObject("per_week_max", Integer.class))
                .everyWeeks(row.getObject("every_weeks", Integer.class))
                .minutes(row.getObject("minutes", Integer.class))
                .validFrom(day(row, "valid_from"))
                .validUntil(day(row, "valid_until"))
                .validDays(row.getObject("valid_days", Integer.class))
                .validAnchor(coded(row, "valid_anchor", Anchor::of))
                .signedOn(day(row, "signed_on"))
                .signedBy(row.getString("signed_by"))
                .signedHow(coded(row, "signed_how", SignedHow::of))
                .precautions(row.getString("precautions"))
                .goals(row.getString("goals"))
                .payer(row.getString("payer"))
                .rulePack(row.getString("rule_pack"))
                .claimNumber(row.getString("claim_number"))
                .authorizationNumber(row.getString("authorization_number"))
                .injuryDate(day(row, "injury_date"))
                .note(row.getString("note"))
                .done();
    }

    private static Optional<Verification> verification(ResultSet row) throws SQLException {
        var at = row.getObject("verified_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Verification(
                        row.getInt("verified_version"), at.toInstant(), row.getObject("verified_by", UUID.class)));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable String code(@Nullable Anchor anchor) {
        return anchor == null ? null : anchor.code();
    }

    private static @Nullable String code(@Nullable SignedHow how) {
        return how == null ? null : how.code();
    }

    private static <T> @Nullable T coded(ResultSet row, String column, Function<String, T> of) throws SQLException {
        var code = row.getString(column);
        return code == null ? null : of.apply(code);
    }
}
