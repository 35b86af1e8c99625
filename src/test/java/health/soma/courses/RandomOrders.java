package health.soma.courses;

import static health.soma.TestGround.MONDAY;

import health.soma.patients.PatientId;
import health.soma.security.PracticeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes orders with a random past by SQL: of any payer, open or ended, changed, renewed or waiting, with sessions
/// booked, moved, given, forfeited and adjusted, as far as the database allows it.
final class RandomOrders {

    private static final List<String> PACKS = List.of(
            "default",
            "default",
            "wa-li",
            "wa-commercial",
            "va-community-care",
            "no-fault",
            "de-heilmittel",
            "self-pay");

    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private final PracticeId practice;
    private final Random random;

    RandomOrders(JdbcClient db, TransactionTemplate transactions, PracticeId practice, Random random) {
        this.db = db;
        this.transactions = transactions;
        this.practice = practice;
        this.random = random;
    }

    void add(PatientId patient, int n) {
        var id = UUID.randomUUID();
        var begins = MONDAY.plusDays(random.nextInt(-130, 12));
        var pack = PACKS.get(random.nextInt(PACKS.size()));
        transactions.executeWithoutResult(_ -> {
            run("""
                    insert into prescriptions.prescription (practice_id, id, number, patient_id, received_at)
                    values (:practice, :id, 'RND-' || :n, :patient, :at::date)
                    """, id, begins, n, patient.value(), pack, 0, 0);
            version(id, 1, "original", begins, pack);
        });
        if (random.nextInt(12) == 0) return;
        verify(id, 1, begins);
        past(id, patient, 1, begins);
        if (random.nextInt(3) > 0) return;
        var later = begins.plusDays(random.nextInt(0, 60));
        if (later.isAfter(MONDAY)) later = MONDAY;
        var kind = List.of("amendment", "amendment", "renewal", "stop").get(random.nextInt(4));
        var change = later;
        transactions.executeWithoutResult(_ -> version(id, 2, kind, change, kind.equals("renewal") ? pack : ""));
        if (random.nextInt(4) == 0) return;
        verify(id, 2, change);
        past(id, patient, 2, change);
    }

    private void version(UUID id, int version, String kind, LocalDate begins, String pack) {
        var from = random.nextInt(4) == 0 ? begins.plusDays(random.nextInt(0, 20)) : begins;
        var least = random.nextInt(1, 3);
        db.sql("""
                insert into prescriptions.version (practice_id, prescription_id, version, kind, source, issued_on, sessions,
                  per_week_min, per_week_max, every_weeks, minutes, valid_from, valid_until, rule_pack, claim_number,
                  authorization_number, injury_date, signed_on, signed_by, recorded_at)
                values (:practice, :id, :version, :kind, 'paper', :begins, :sessions, :least, :most, :weeks, 30, :from,
                  :until, :pack, 'C-' || :claim, 'A-1', :begins, case when :signed then :begins end,
                  case when :signed then 'Jane Doe, MD' else '' end, :begins::date)
                """)
                .param("practice", practice.value())
                .param("id", id)
                .param("version", version)
                .param("kind", kind)
                .param("begins", begins)
                .param("sessions", random.nextInt(1, 15))
                .param("least", least)
                .param("most", random.nextInt(least, 4))
                .param("weeks", random.nextInt(5) == 0 ? 2 : 1)
                .param("from", from)
                .param("until", from.plusDays(random.nextInt(5, 150)))
                .param("pack", pack)
                .param("claim", random.nextInt(1000))
                .param("signed", true)
                .update();
        run("""
                insert into prescriptions.diagnosis (practice_id, prescription_id, version, position, code, as_received)
                values (:practice, :id, :version, 1, 'M54.2', 'M54.2')
                """, id, begins, 0, id, "", version, 0);
        run("""
                insert into prescriptions.directed_area (practice_id, prescription_id, version, position, place, side)
                values (:practice, :id, :version, 1, 'NECK', 'both')
                """, id, begins, 0, id, "", version, 0);
    }

    private void verify(UUID id, int version, LocalDate on) {
        allowed("""
                insert into prescriptions.verification (practice_id, prescription_id, version, verified_at)
                values (:practice, :id, :version, :at::date + time '12:00')
                """, id, on, 0, id, "", version, 0);
    }

    /// Each number is reserved for some day, most of the past ones are given, and some come back or are lost.
    private void past(UUID id, PatientId patient, int version, LocalDate begins) {
        var day = begins.plusDays(random.nextInt(0, 20));
        var until = random.nextInt(1, 16);
        for (var number : IntStream.rangeClosed(1, until).toArray()) {
            if (random.nextInt(20) == 0) {
                post("adjusted", id, number, day, version);
                continue;
            }
            post("reserved", id, number, day, version);
            var past = day.isBefore(MONDAY);
            var dice = random.nextInt(20);
            if (past && dice < 14) post("used", id, number, day, version);
            else if (dice < 16) post("released", id, number, day, version);
            else if (past && dice < 18) post("forfeited", id, number, day, version);
            if (past && random.nextInt(6) == 0) rate(id, patient, day);
            day = day.plusDays(random.nextInt(2, 9));
            if (day.isAfter(MONDAY.plusDays(random.nextInt(0, 40)))) return;
        }
    }

    /// Reserved is only a day that the order holds, as a key of every appointment demands.
    private void post(String kind, UUID id, int number, LocalDate day, int version) {
        allowed("""
                insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, occasion, day,
                  posted_at, because)
                select :practice, :id, :version, :number, :kind, md5(:id::text || :number)::uuid,
                       case when :kind <> 'adjusted' then :at::date end, now(), 'drawn at random'
                 where :kind <> 'reserved' or exists (
                         select from prescriptions.day_in_force d
                          where d.practice_id = :practice and d.prescription_id = :id and d.version = :version
                            and d.day = :at)
                """, id, day, 0, id, kind, version, number);
    }

    private void rate(UUID id, PatientId patient, LocalDate day) {
        allowed("""
                insert into outcomes.score (practice_id, id, patient_id, prescription_id, occasion_id, instrument, moment,
                  value, day, recorded_at)
                values (:practice, gen_random_uuid(), :patient, :id, gen_random_uuid(), 'psfs', 're-evaluation', 4, :at, now())
                """, id, day, 0, patient.value(), "", 0, 0);
    }

    /// What the database refuses did not happen.
    private void allowed(
            String statement, UUID id, LocalDate at, int n, UUID patient, String kind, int version, int number) {
        try {
            transactions.executeWithoutResult(_ -> run(statement, id, at, n, patient, kind, version, number));
        } catch (DataIntegrityViolationException | UncategorizedSQLException refused) {
            // As an order is that nobody acts on.
        }
    }

    private void run(
            String statement, UUID id, LocalDate at, int n, UUID patient, String kind, int version, int number) {
        db.sql(statement)
                .param("practice", practice.value())
                .param("id", id)
                .param("at", at)
                .param("n", n)
                .param("patient", patient)
                .param("kind", kind)
                .param("version", version)
                .param("number", number)
                .update();
    }
}
