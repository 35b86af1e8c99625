package health.soma.patients;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import health.soma.security.Actor;
import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PatientStore {

    private static final String PATIENTS = """
            select p.id, p.record_no, p.family, p.given, p.birth_date, p.sex, p.phone, p.email, p.address
              from patients.patient p
             where p.practice_id = :practice
            """;

    private static final String CARED_FOR = """
               and (:all or exists (select from patients.care_team c
                     where c.practice_id = p.practice_id and c.patient_id = p.id and c.member = :actor))
            """;

    /// One beginning, by its number: from it on, up to everything that begins so.
    private static final String FOUND_BY = """
               and p.id in (select k.patient_id from patients.search_key k
                     where k.practice_id = :practice and k.key >= :beginning%1$d and k.key < :end%1$d)
            """;

    private final JdbcClient db;

    PatientStore(JdbcClient db) {
        this.db = db;
    }

    boolean exists(PracticeId practice, PatientId patient) {
        return find(practice, patient).isPresent();
    }

    boolean caresFor(Actor actor, PatientId patient) {
        return db.sql("""
                select exists (select from patients.care_team c
                                where c.practice_id = :practice and c.patient_id = :patient and c.member = :actor)
                """)
                .param("practice", actor.practice().value())
                .param("patient", patient.value())
                .param("actor", actor.id())
                .query(Boolean.class)
                .single();
    }

    boolean joinCareTeam(OpenFile file, UUID member, Instant at) {
        return db.sql("""
                insert into patients.care_team (practice_id, patient_id, member, since)
                values (:practice, :patient, :member, :at)
                on conflict do nothing
                """)
                        .param("practice", file.practice().value())
                        .param("patient", file.patient().value())
                        .param("member", member)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Patient> find(PracticeId practice, PatientId patient) {
        return db.sql(PATIENTS + " and p.id = :patient")
                .param("practice", practice.value())
                .param("patient", patient.value())
                .query(PatientStore::patient)
                .optional();
    }

    /// The record number is the next one of this practice; the lock keeps two front desks from drawing the same.
    boolean add(PatientId id, NewPatient somebody, Actor by, Instant at) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('record number ' || :practice::text, 0))")
                .param("practice", by.practice().value())
                .query((_, _) -> true)
                .single();
        return db.sql("""
                insert into patients.patient (practice_id, id, record_no, family, given, birth_date, sex, phone, email,
                                              address, added_at, added_by)
                select :practice, :id, 'P-' || lpad((count(*) + 1)::text, 5, '0'), :family, :given, :birthDate, :sex,
                       :phone, :email, :address, :at, :by
                  from patients.patient p where p.practice_id = :practice
                on conflict (practice_id, id) do nothing
                """)
                        .param("practice", by.practice().value())
                        .param("id", id.value())
                        .param("family", somebody.family())
                        .param("given", somebody.given())
                        .param("birthDate", somebody.birthDate())
                        .param("sex", somebody.sex())
                        .param("phone", somebody.phone())
                        .param("email", somebody.email())
                        .param("address", somebody.address())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.id())
                        .update()
                == 1;
    }

    List<Patient> possiblySame(PracticeId practice, String family, String given, LocalDate birthDate) {
        return db.sql(PATIENTS + """
                 and p.birth_date = :birthDate and lower(p.family) = lower(:family) and lower(p.given) = lower(:given)
               order by p.record_no
               """)
                .param("practice", practice.value())
                .param("family", family.strip())
                .param("given", given.strip())
                .param("birthDate", birthDate)
                .query(PatientStore::patient)
                .list();
    }

    void addKeys(PracticeId practice, PatientId patient, Set<String> keys) {
        db.sql("""
                insert into patients.search_key (practice_id, key, patient_id)
                select :practice, unnest(:keys::text[]), :patient
                on conflict do nothing
                """)
                .param("practice", practice.value())
                .param("keys", keys.toArray(String[]::new))
                .param("patient", patient.value())
                .update();
    }

    /// Patients of whom every one of these beginnings is found among the keys; with none, all patients.
    List<Patient> search(Actor by, List<String> beginnings, int from, int size, boolean all) {
        var wanted = IntStream.range(0, beginnings.size())
                .mapToObj(FOUND_BY::formatted)
                .collect(joining());
        var query = db.sql(PATIENTS + CARED_FOR + wanted
                        + " order by lower(p.family), lower(p.given), p.id limit :size offset :from")
                .param("practice", by.practice().value())
                .param("actor", by.id())
                .param("all", all)
                .param("size", size)
                .param("from", from);
        for (var n = 0; n < beginnings.size(); n++) {
            query = query.param("beginning" + n, beginnings.get(n)).param("end" + n, beginnings.get(n) + '\uffff');
        }
        return query.query(PatientStore::patient).list();
    }

    Map<PatientId, Patient> named(Actor by, UUID[] ids, boolean all) {
        return db
                .sql(PATIENTS + CARED_FOR + " and p.id = any(:ids::uuid[])")
                .param("practice", by.practice().value())
                .param("actor", by.id())
                .param("all", all)
                .param("ids", ids)
                .query(PatientStore::patient)
                .list()
                .stream()
                .collect(toMap(Patient::id, identity()));
    }

    private static Patient patient(ResultSet row, int n) throws SQLException {
        return new Patient(
                new PatientId(row.getObject("id", UUID.class)),
                row.getString("record_no"),
                row.getString("family"),
                row.getString("given"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("address"));
    }
}
