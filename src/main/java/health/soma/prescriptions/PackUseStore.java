package health.soma.prescriptions;

import health.soma.payers.spi.PackUse;
import health.soma.security.PracticeId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Under which versions of a rule pack orders were verified; the pages of the packs show it.
@Repository
class PackUseStore implements PackUse {

    private final JdbcClient db;

    PackUseStore(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Integer> courses(PracticeId practice, String pack) {
        var courses = new HashMap<Integer, Integer>();
        db.sql("""
                select c.rule_pack_version, count(distinct c.prescription_id) as courses
                  from prescriptions.verification c
                 where c.practice_id = :practice and c.rule_pack = :pack
                 group by c.rule_pack_version
                """).param("practice", practice.value()).param("pack", pack).query(row -> {
            courses.put(row.getInt("rule_pack_version"), row.getInt("courses"));
        });
        return courses;
    }
}
