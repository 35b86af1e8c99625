package health.soma.portal;

import health.soma.portal.Signing.Circumstances;
import health.soma.prescriptions.PrescriptionId;
import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Answers of prescribers, each written once with everything that makes it a signature.
@Repository
class AnswerStore {

    private static final String ANSWERS = """
            select a.link_id, a.act, a.words, a.typed_name, a.content, a.sha256, a.made_version, a.document_id, a.zone,
                   a.address, a.answered_at
              from portal.answer a
             where a.practice_id = :practice
            """;

    private final JdbcClient db;

    AnswerStore(JdbcClient db) {
        this.db = db;
    }

    void add(PracticeId practice, PrescriptionId prescription, Receipt answer, Circumstances from) {
        db.sql("""
                insert into portal.answer (practice_id, link_id, act, words, typed_name, consent, content, sha256,
                                           prescription_id, made_version, document_id, zone, address, browser, answered_at)
                values (:practice, :link, :act, :words, :name, :consent, :content, :sha256, :prescription, :version,
                        :document, :zone, :address, :browser, :at)
                """)
                .param("practice", practice.value())
                .param("link", answer.link())
                .param("act", answer.act())
                .param("words", answer.words())
                .param("name", answer.typedName())
                .param("consent", SignWithNameAndIntent.CONSENT)
                .param("content", answer.content())
                .param("sha256", HexFormat.of().parseHex(answer.sha256()))
                .param("prescription", prescription.value())
                .param("version", answer.madeVersion().orElse(null))
                .param("document", answer.document())
                .param("zone", answer.zone())
                .param("address", from.address())
                .param("browser", from.browser())
                .param("at", answer.answeredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Receipt> of(PracticeId practice, UUID link) {
        return db.sql(ANSWERS + " and a.link_id = :link")
                .param("practice", practice.value())
                .param("link", link)
                .query(AnswerStore::receipt)
                .optional();
    }

    /// The latest first.
    List<Receipt> of(PracticeId practice, PrescriptionId prescription) {
        return db.sql(ANSWERS + " and a.prescription_id = :prescription order by a.answered_at desc, a.link_id")
                .param("practice", practice.value())
                .param("prescription", prescription.value())
                .query(AnswerStore::receipt)
                .list();
    }

    private static Receipt receipt(ResultSet row, int n) throws SQLException {
        return new Receipt(
                row.getObject("link_id", UUID.class),
                row.getString("act"),
                row.getString("words"),
                row.getString("typed_name"),
                row.getString("content"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                Optional.ofNullable(row.getObject("made_version", Integer.class)),
                row.getObject("document_id", UUID.class),
                row.getString("zone"),
                row.getString("address"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }
}
