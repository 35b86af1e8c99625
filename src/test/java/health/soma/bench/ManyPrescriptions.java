package health.soma.bench;

import health.soma.database.InPractice;
import health.soma.security.PracticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills a scratch practice with verified prescriptions by SQL, four to a patient, each with its next session booked.
/// They are compiled as any other: by the database.
final class ManyPrescriptions {

    /// Each verification holds a lock until its transaction ends, and the database has room for some thousands.
    private static final int AT_ONCE = 1_000;

    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private final PracticeId practice;
    private int filled;

    ManyPrescriptions(JdbcClient db, TransactionTemplate transactions, PracticeId practice) {
        this.db = db;
        this.transactions = transactions;
        this.practice = practice;
    }

    void fillUpTo(int prescriptions) {
        while (filled < prescriptions) {
            var until = Math.min(prescriptions, filled + AT_ONCE);
            InPractice.run(practice.value(), () -> transactions.executeWithoutResult(_ -> add(filled, until)));
            filled = until;
        }
    }

    private void add(int first, int until) {
        run("""
                insert into patients.patient (practice_id, id, record_no, family, given, birth_date, sex, added_at)
                select :practice, md5('patient ' || n)::uuid, 'B-' || n, 'Family ' || n, 'Given', date '1980-01-01',
                       'unknown', now()
                  from generate_series(:first, :last) n where n % 4 = 0
                """, first, until);
        run("""
                insert into prescriptions.prescription (practice_id, id, number, patient_id, received_at)
                select :practice, md5('order ' || n)::uuid, 'B-' || n, md5('patient ' || n - n % 4)::uuid, now()
                  from generate_series(:first, :last) n
                """, first, until);
        run("""
                insert into prescriptions.version (practice_id, prescription_id, version, source, issued_on, sessions,
                  per_week_min, per_week_max, minutes, valid_from, valid_until, signed_on, signed_by, recorded_at)
                select :practice, md5('order ' || n)::uuid, 1, 'paper', current_date, 6, 1, 2, 30, current_date,
                       current_date + 28 + n % 14, current_date, 'Jane Doe, MD', now()
                  from generate_series(:first, :last) n
                """, first, until);
        run("""
                insert into prescriptions.directed_area (practice_id, prescription_id, version, position, place, side)
                select :practice, md5('order ' || n)::uuid, 1, 1, 'NECK', 'both' from generate_series(:first, :last) n
                """, first, until);
        run("""
                insert into prescriptions.directed_technique (practice_id, prescription_id, version, position, technique,
                  allowed)
                select :practice, md5('order ' || n)::uuid, 1, 1, 'mfr', true from generate_series(:first, :last) n
                """, first, until);
        run("""
                insert into prescriptions.verification (practice_id, prescription_id, version, verified_at)
                select :practice, md5('order ' || n)::uuid, 1, now() from generate_series(:first, :last) n
                """, first, until);
        run("""
                insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, occasion, day,
                  posted_at)
                select :practice, md5('order ' || n)::uuid, 1, 1, 'reserved', md5('visit ' || n)::uuid,
                       current_date + 1 + n % 7, now()
                  from generate_series(:first, :last) n
                """, first, until);
    }

    private void run(String statement, int first, int until) {
        db.sql(statement)
                .param("practice", practice.value())
                .param("first", first)
                .param("last", until - 1)
                .update();
    }
}
