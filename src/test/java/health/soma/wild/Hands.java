package health.soma.wild;

import health.soma.CastOnStage;
import health.soma.demo.Cast;
import health.soma.patients.ConsentKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessException;

/// Gives sessions: opened on their page or, where an order came in by SQL, written into the table; charted on the page,
/// and written past the page.
@TestComponent
class Hands {

    private final Wild wild;
    private final Browser browser;
    private final CastOnStage stage;

    Hands(Wild wild, Browser browser, CastOnStage stage) {
        this.wild = wild;
        this.browser = browser;
        this.stage = stage;
    }

    /// An order whose session on this day is open.
    record Table(Rx rx, LocalDate day, String path) {}

    /// Booked and opened, with a consent to treatment.
    Table open(Rx rx, LocalDate day) {
        wild.book(rx, day).isDone();
        if (rx.way() != Way.SQL) {
            var answer = wild.open(rx, day);
            answer.isDone();
            return new Table(rx, day, answer.location());
        }
        consent(rx, day, ConsentKind.TREATMENT);
        stage.chart(rx.file(), Cast.ROSA);
        var id = UUID.randomUUID();
        session(rx, day, id).isDone();
        return new Table(rx, day, "/patients/%s/sessions/%s".formatted(rx.file().patient(), id));
    }

    /// The session of the booked day, written into the table.
    Outcome session(Rx rx, LocalDate day, UUID id) {
        return sql("""
                insert into treatment.session (practice_id, id, appointment_id, patient_id, therapist_id,
                    prescription_id, version, day, opened_by, opened_at, licence_id, licensed_from, licensed_until)
                select a.practice_id, ?, a.id, ?, a.therapist_id, a.prescription_id, a.version, a.day, a.therapist_id,
                       now(), c.id, c.valid_from, c.valid_until
                  from scheduling.appointment a
                  join practice.certificate c on c.practice_id = a.practice_id and c.therapist_id = a.therapist_id
                   and c.kind = 'licence' and a.day between c.valid_from and c.valid_until
                 where a.prescription_id = ? and a.day = ? limit 1
                """, id, rx.file().patient().value(), rx.id().value(), day);
    }

    void consent(Rx rx, LocalDate day, ConsentKind... kinds) {
        Wild.on(day, () -> {
            stage.consent(rx.file(), day, kinds);
            return true;
        });
    }

    Outcome chart(Table table, String place) {
        return chart(table, place, "mfr", 5, "better");
    }

    Outcome chart(Table table, String place, String technique, int minutes, String response) {
        return send(
                table,
                table.path + "/interventions",
                Map.of(
                        "id", List.of(UUID.randomUUID().toString()),
                        "areas", List.of(place),
                        "technique", List.of(technique),
                        "minutes", List.of("" + minutes),
                        "response", List.of(response)));
    }

    Outcome send(Table table, String path, Map<String, List<String>> fields) {
        return Wild.on(
                table.day,
                () -> new Outcome(
                        Way.PAGE, browser.send(Cast.ROSA, path, fields).refusal()));
    }

    Document page(Table table, String path) {
        return Wild.on(table.day, () -> browser.get(Cast.ROSA, path));
    }

    Outcome write(Table table, String area, String side) {
        return write(table, area, side, "mfr", 1, "same");
    }

    /// Under Rosa's certificate of the technique and, where there is one, that of the area with the most hours.
    Outcome write(Table table, String area, String side, String technique, int minutes, String response) {
        return sql("""
                insert into treatment.intervention (practice_id, id, session_id, therapist_id, prescription_id, version,
                    day, week, area, side, technique, minutes, response, certificate_id, certified_from, certified_until,
                    area_certificate_id, trained_hours, trained_from, trained_until, charted_by, charted_at)
                select s.practice_id, gen_random_uuid(), s.id, s.therapist_id, s.prescription_id, s.version, s.day,
                       date_trunc('week', s.day::timestamp)::date, w.area, ?, ?::text, ?, ?::text, c.id, c.valid_from,
                       c.valid_until, t.id, t.hours, t.valid_from, t.valid_until, s.therapist_id, now()
                  from treatment.session s
                  join practice.certificate c on c.practice_id = s.practice_id and c.therapist_id = s.therapist_id
                   and c.technique = 'mfr' and s.day between c.valid_from and c.valid_until
                 cross join (select ?::text as area) w
                  left join lateral (
                    select a.* from practice.certificate a
                     where a.practice_id = s.practice_id and a.therapist_id = s.therapist_id and a.area = w.area
                       and s.day between a.valid_from and a.valid_until order by a.hours desc limit 1) t on true
                 where s.prescription_id = ? limit 1
                """, side, technique, minutes, response, area, table.rx.id().value());
    }

    Outcome sql(String statement, Object... parameters) {
        try {
            var rows = stage.sql(statement, parameters);
            if (rows != 1) throw new IllegalStateException(rows + " rows");
            return Outcome.done(Way.SQL);
        } catch (DataAccessException refused) {
            return new Outcome(Way.SQL, Browser.words(refused));
        }
    }
}
