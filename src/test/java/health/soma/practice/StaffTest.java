package health.soma.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.security.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What is recorded, withdrawn and about to lapse, in the rows themselves. Days far ahead, so that nobody else meets
/// them.
@SomaTest
class StaffTest {

    static final LocalDate DAY = LocalDate.of(2035, 3, 7);

    @Autowired
    Staff staff;

    @Autowired
    CastOnStage stage;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void recorded_twice_under_one_id_is_one_certificate_and_one_line_in_the_trail() {
        var one = technique(Cast.LENA, "prt", DAY, DAY.plusDays(9));
        assertThat(record(one)).isEqualTo(new Recording.Recorded(one));
        assertThat(record(one)).isEqualTo(new Recording.Recorded(one));
        assertThat(held(one)).containsExactly(one);
        assertThat(trail(one)).containsExactly("certificate recorded");
    }

    @Test
    void what_does_not_count_is_not_written() {
        var ended = technique(Cast.LENA, "prt", DAY.minusDays(9), DAY.minusDays(1));
        assertThat(record(ended))
                .isEqualTo(new Recording.Refused(List.of(new Recording.Fault.EndedAlready(DAY.minusDays(1)))));
        assertThat(held(ended)).isEmpty();
        assertThat(trail(ended)).isEmpty();
    }

    @Test
    void a_withdrawal_is_read_back_once_with_its_day_and_reason_and_stands() {
        var one = technique(Cast.LENA, "prt", DAY, DAY.plusDays(9));
        record(one);
        var withdrawal = new Withdrawal(DAY.plusDays(3), "The school took it back");
        assertThat(withdraw(one, withdrawal)).isEqualTo(new Withdrawing.Withdrawn(one.withdrawn(withdrawal)));
        // Somebody else still sees the page of before.
        assertThat(withdraw(one, new Withdrawal(DAY, "Me too")))
                .isEqualTo(new Withdrawing.Refused(List.of(new Withdrawing.Fault.WithdrawnBefore())));
        assertThat(held(one)).containsExactly(one.withdrawn(withdrawal));
        assertThat(trail(one)).containsExactlyInAnyOrder("certificate recorded", "certificate withdrawn");
    }

    @Test
    void the_database_keeps_a_withdrawal_within_the_days_of_its_certificate() {
        var one = technique(Cast.LENA, "prt", DAY, DAY.plusDays(9));
        record(one);
        assertThatThrownBy(() -> withdrawBySql(one, DAY.minusDays(1)))
                .hasStackTraceContaining("withdrawn_within_its_days");
        assertThatThrownBy(() -> withdrawBySql(one, DAY.plusDays(10)))
                .hasStackTraceContaining("withdrawn_within_its_days");
        assertThat(withdrawBySql(one, DAY.plusDays(9))).isOne();
    }

    @Test
    void a_certificate_is_for_exactly_one_thing() {
        assertThatThrownBy(() -> insert("licence", "mfr", null, null)).hasStackTraceContaining("one_subject");
        assertThatThrownBy(() -> insert("technique", null, null, null)).hasStackTraceContaining("one_subject");
        assertThatThrownBy(() -> insert("area", null, "breast", null)).hasStackTraceContaining("one_subject");
        assertThatThrownBy(() -> insert("area", null, "neck-back", 16)).hasStackTraceContaining("area_requirement");
    }

    @Test
    void nothing_of_it_is_changed_or_deleted() {
        for (var table : List.of("certificate", "withdrawal", "area_requirement")) {
            for (var statement :
                    List.of("delete from practice." + table, "update practice." + table + " set " + column(table))) {
                assertThatThrownBy(() -> stage.sql(statement))
                        .as(statement)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("permission denied");
            }
        }
    }

    @Test
    void what_lapses_within_so_many_days_is_named_and_what_is_renewed_is_not() {
        var today = LocalDate.of(2041, 5, 1);
        var lastOfThem = licence(today.minusYears(1), today.plusDays(30));
        var oneTooFar = technique(Cast.LENA, "nmt", today, today.plusDays(31));
        var lapsed = technique(Cast.LENA, "trp", today.minusYears(1), today.minusDays(30));
        var longGone = technique(Cast.LENA, "att", today.minusYears(1), today.minusDays(31));
        var renewed = technique(Cast.LENA, "mfr", today.minusYears(1), today.plusDays(3));
        var renewal = technique(Cast.LENA, "mfr", today.plusDays(4), today.plusDays(99));
        var late = technique(Cast.ROSA, "mfr", today.minusYears(1), today.plusDays(3));
        var afterAGap = technique(Cast.ROSA, "mfr", today.plusDays(5), today.plusDays(99));
        for (var one : List.of(lastOfThem, oneTooFar, lapsed, longGone, renewed, renewal, late, afterAGap))
            staff.add(Cast.SOMA, one);

        var lapsing = staff.lapsing(Cast.SOMA, today, 30);

        assertThat(lapsing).extracting(Lapsing::certificate).containsExactly(lapsed, late, lastOfThem);
        assertThat(lapsing)
                .extracting(Lapsing::therapist)
                .containsExactly("Lena Fischer", "Rosa Okafor", "Tomás Herrera");
        assertThat(lapsing).extracting(one -> one.daysLeft(today)).containsExactly(-29L, 4L, 31L);
    }

    @Test
    void a_renewal_that_was_withdrawn_renews_nothing() {
        var today = LocalDate.of(2046, 5, 1);
        var one = technique(Cast.LENA, "mfr", today.minusYears(1), today.plusDays(3));
        var renewal = technique(Cast.LENA, "mfr", today.plusDays(4), today.plusDays(99));
        staff.add(Cast.SOMA, one);
        staff.add(Cast.SOMA, renewal);
        assertThat(staff.lapsing(Cast.SOMA, today, 30)).isEmpty();
        var withdrawal = new Withdrawal(renewal.from(), "Forged");
        withdraw(renewal, withdrawal);
        assertThat(staff.lapsing(Cast.SOMA, today, 30))
                .extracting(Lapsing::certificate)
                .containsExactly(one);
    }

    /// The far licences of the cast would follow one of Rosa's or Lena's, so it is another kind of Tomás's.
    private static Certificate licence(LocalDate from, LocalDate until) {
        return new Certificate(
                UUID.randomUUID(), Cast.TOMAS.id(), new Subject.Area("breast", 16), "School", "", from, until);
    }

    private static Certificate technique(Person holder, String technique, LocalDate from, LocalDate until) {
        return new Certificate(UUID.randomUUID(), holder.id(), technique, "School", "", from, until);
    }

    private Recording record(Certificate one) {
        return staff.record(CastOnStage.as(Cast.MARGARET), one, DAY);
    }

    private Withdrawing withdraw(Certificate one, Withdrawal withdrawal) {
        return staff.withdraw(CastOnStage.as(Cast.MARGARET), one, withdrawal);
    }

    private List<Certificate> held(Certificate one) {
        return staff.therapist(Cast.SOMA, one.therapist()).orElseThrow().certificates().stream()
                .filter(each -> each.id().equals(one.id()))
                .toList();
    }

    private List<String> trail(Certificate one) {
        return transactions.execute(_ -> db.sql("select act from audit.event where subject_id = ?")
                .param(one.id())
                .query(String.class)
                .list());
    }

    private int withdrawBySql(Certificate one, LocalDate from) {
        return stage.sql("""
                insert into practice.withdrawal (practice_id, certificate_id, valid_from, valid_until, withdrawn_from,
                  because, withdrawn_by, withdrawn_at) values (?, ?, ?, ?, ?, 'Reason', ?, now())
                """, Cast.SOMA.value(), one.id(), one.from(), one.until(), from, Cast.MARGARET.id());
    }

    private void insert(String kind, String technique, String area, Integer hours) {
        stage.sql("""
                insert into practice.certificate (practice_id, id, therapist_id, kind, technique, area, hours, issued_by,
                  valid_from, valid_until) values (?, gen_random_uuid(), ?, ?, ?::text, ?::text, ?::int, 'School', ?, ?)
                """, Cast.SOMA.value(), Cast.LENA.id(), kind, technique, area, hours, DAY, DAY);
    }

    private static String column(String table) {
        return table.equals("area_requirement") ? "hours = 1" : "valid_until = valid_from";
    }
}
