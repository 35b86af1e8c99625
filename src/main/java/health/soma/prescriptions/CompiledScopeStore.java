package health.soma.prescriptions;

import health.soma.security.PracticeId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompiledScopeStore {

    private final JdbcClient db;

    CompiledScopeStore(JdbcClient db) {
        this.db = db;
    }

    List<CompiledScope> of(PracticeId practice, Collection<PrescriptionId> prescriptions) {
        return db.sql("""
                select v.prescription_id, v.version,
                       array(select g.technique
                               from prescriptions.granted_technique g
                              where g.practice_id = v.practice_id and g.prescription_id = v.prescription_id
                                and g.version = v.version) as techniques,
                       array(select distinct s.area
                               from prescriptions.scope s
                              where s.practice_id = v.practice_id and s.prescription_id = v.prescription_id
                                and s.version = v.version) as areas
                  from prescriptions.verification v
                 where v.practice_id = :practice and v.prescription_id = any(:prescriptions::uuid[])
                """)
                .param("practice", practice.value())
                .param(
                        "prescriptions",
                        prescriptions.stream().map(PrescriptionId::value).toArray(UUID[]::new))
                .query((row, _) -> new CompiledScope(
                        new PrescriptionId(row.getObject("prescription_id", UUID.class)),
                        row.getInt("version"),
                        set(row.getArray("techniques")),
                        set(row.getArray("areas"))))
                .list();
    }

    private static Set<String> set(java.sql.Array codes) throws java.sql.SQLException {
        return Set.copyOf(Arrays.asList((String[]) codes.getArray()));
    }
}
