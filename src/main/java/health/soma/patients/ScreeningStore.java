package health.soma.patients;

import static java.util.stream.Collectors.toMap;

import health.soma.patients.Screening.Answer;
import health.soma.security.PracticeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScreeningStore {

    private record Row(PatientId patient, Screening screening) {}

    private final JdbcClient db;

    ScreeningStore(JdbcClient db) {
        this.db = db;
    }

    boolean add(OpenFile file, NewScreening asked, Instant at) {
        return db.sql("""
                insert into patients.screening (practice_id, id, patient_id, day, answer, words, asked_by, recorded_at)
                values (:practice, :id, :patient, :day, :answer, :words, :by, :at)
                on conflict (practice_id, id) do nothing
                """)
                        .param("practice", file.practice().value())
                        .param("id", asked.id())
                        .param("patient", file.patient().value())
                        .param("day", asked.day())
                        .param("answer", asked.answer().code())
                        .param("words", asked.words())
                        .param("by", file.by().id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Map<PatientId, Screening> on(PracticeId practice, Collection<PatientId> patients, LocalDate day) {
        return db
                .sql("""
                select distinct on (s.patient_id) s.patient_id, s.id, s.day, s.answer, s.asked_by, s.recorded_at
                  from patients.screening s
                 where s.practice_id = :practice and s.patient_id = any (:patients::uuid[]) and s.day = :day
                 order by s.patient_id, s.answer = 'something_changed' desc, s.recorded_at desc, s.id
                """)
                .param("practice", practice.value())
                .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
                .param("day", day)
                .query((row, _) -> new Row(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        new Screening(
                                row.getObject("id", UUID.class),
                                row.getObject("day", LocalDate.class),
                                Answer.of(row.getString("answer")).orElseThrow(),
                                row.getObject("asked_by", UUID.class),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant())))
                .list()
                .stream()
                .collect(toMap(Row::patient, Row::screening));
    }

    String words(OpenChart chart, LocalDate day) {
        return db.sql("""
                select coalesce(string_agg(s.words, e'\\n' order by s.recorded_at, s.id), '')
                  from patients.screening s
                 where s.practice_id = :practice and s.patient_id = :patient and s.day = :day and s.words <> ''
                """)
                .param("practice", chart.practice().value())
                .param("patient", chart.patient().value())
                .param("day", day)
                .query(String.class)
                .single();
    }
}
