package health.soma.bench;

import health.soma.database.InPractice;
import health.soma.security.PracticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills a scratch practice with verified prescriptions by SQL, four to a patient, begun on one of the last forty days,
/// with a session given each week, function rated at the last of them, and two sessions booked. One in twenty ends
/// soon. They are compiled as any other: by the database.
final class ManyPrescriptions {

    /// Each verification holds a lock until its transaction ends, and the database has room for some thousands.
    private static final int AT_ONCE = 1_000;

    static final int ONE_ENDS_SOON_IN = 20;

    /// How old the order of this number is in days, and how many sessions of it were given.
    private static final String OLD = "n % 40";

    private static final String GIVEN = "(n % 40) / 7";

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
                select :practice, md5('order ' || n)::uuid, 1, 'paper', begins, 8, 1, 2, 30, begins,
                       case when n % :soon = 0 then current_date + 10 else begins + 60 end, begins, 'Jane Doe, MD', begins
                  from (select n, current_date - %s as begins from generate_series(:first, :last) n) o
                """.replace("%s", OLD), first, until);
        run("""
                insert into prescriptions.diagnosis (practice_id, prescription_id, version, position, code, as_received)
                select :practice, md5('order ' || n)::uuid, 1, 1, 'M54.2', 'M54.2' from generate_series(:first, :last) n
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
                select :practice, md5('order ' || n)::uuid, 1, current_date - %s from generate_series(:first, :last) n
                """.replace("%s", OLD), first, until);
        run("""
                insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, occasion, day,
                  posted_at)
                select :practice, md5('order ' || n)::uuid, 1, i, kind, md5('visit ' || n || ' ' || i)::uuid,
                       current_date - %o + 7 * (i - 1), now()
                  from generate_series(:first, :last) n, generate_series(1, %g) i, (values (1, 'reserved'), (2, 'used')) k(z, kind)
                 order by n, i, z
                """.replace("%o", OLD).replace("%g", GIVEN), first, until);
        run("""
                insert into prescriptions.posting (practice_id, prescription_id, version, number, kind, occasion, day,
                  posted_at)
                select :practice, md5('order ' || n)::uuid, 1, %g + i, 'reserved', md5('visit ' || n || ' ' || %g + i)::uuid,
                       current_date + 1 + n % 6 + 7 * (i - 1), now()
                  from generate_series(:first, :last) n, generate_series(1, 2) i
                """.replace("%g", GIVEN), first, until);
        run("""
                insert into outcomes.score (practice_id, id, patient_id, prescription_id, occasion_id, instrument, moment,
                  value, day, recorded_at)
                select :practice, md5('score ' || n)::uuid, md5('patient ' || n - n % 4)::uuid, md5('order ' || n)::uuid,
                       md5('visit ' || n || ' ' || %g)::uuid, 'psfs', 're-evaluation', 4,
                       current_date - %o + 7 * (%g - 1), now()
                  from generate_series(:first, :last) n where %g > 0
                """.replace("%o", OLD).replace("%g", GIVEN), first, until);
    }

    private void run(String statement, int first, int until) {
        db.sql(statement)
                .param("practice", practice.value())
                .param("first", first)
                .param("last", until - 1)
                .param("soon", ONE_ENDS_SOON_IN)
                .update();
    }
}
