package health.soma.prescriptions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import health.soma.security.PracticeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lists of an order: diagnoses, areas, techniques and what has no place, row by row in the order received.
@Repository
class DirectionsStore {

    /// A version of an order: what the lists belong to.
    record Key(UUID prescription, int version) {}

    /// The lists of several versions, read at once.
    record Lists(
            Map<Key, List<DirectedDiagnosis>> diagnoses,
            Map<Key, List<DirectedArea>> areas,
            Map<Key, List<DirectedTechnique>> techniques,
            Map<Key, List<Unplaced>> unplaced) {

        /// The order with its own lists.
        Directions fill(Key key, Directions order) {
            return order.corrected()
                    .diagnoses(diagnoses.getOrDefault(key, List.of()))
                    .areas(areas.getOrDefault(key, List.of()))
                    .techniques(techniques.getOrDefault(key, List.of()))
                    .unplaced(unplaced.getOrDefault(key, List.of()))
                    .done();
        }
    }

    private record Row<T>(Key key, T value) {}

    private final JdbcClient db;

    DirectionsStore(JdbcClient db) {
        this.db = db;
    }

    void add(PracticeId practice, Key key, Directions order) {
        addDiagnoses(practice, key, order.diagnoses());
        addAreas(practice, key, order.areas());
        addTechniques(practice, key, order.techniques());
        addUnplaced(practice, key, order.unplaced());
    }

    private void addDiagnoses(PracticeId practice, Key key, List<DirectedDiagnosis> diagnoses) {
        insert("""
                insert into prescriptions.diagnosis (practice_id, prescription_id, version, position, code, as_received)
                select :practice, :prescription, :version, n, code, words
                  from unnest(:codes::text[], :words::text[]) with ordinality as d(code, words, n)
                """, practice, key)
                .param(
                        "codes",
                        texts(diagnoses.stream().map(DirectedDiagnosis::code).toList()))
                .param(
                        "words",
                        texts(diagnoses.stream()
                                .map(DirectedDiagnosis::asReceived)
                                .toList()))
                .update();
    }

    private void addAreas(PracticeId practice, Key key, List<DirectedArea> areas) {
        insert("""
                insert into prescriptions.directed_area (practice_id, prescription_id, version, position, place, side,
                                                         as_received)
                select :practice, :prescription, :version, n, place, side, words
                  from unnest(:places::text[], :sides::text[], :words::text[]) with ordinality as d(place, side, words, n)
                """, practice, key)
                .param("places", texts(areas.stream().map(DirectedArea::place).toList()))
                .param("sides", texts(areas.stream().map(DirectionsStore::code).toList()))
                .param(
                        "words",
                        texts(areas.stream().map(DirectedArea::asReceived).toList()))
                .update();
    }

    private void addTechniques(PracticeId practice, Key key, List<DirectedTechnique> techniques) {
        insert("""
                insert into prescriptions.directed_technique (practice_id, prescription_id, version, position, technique,
                                                              allowed, as_received)
                select :practice, :prescription, :version, n, technique, allowed, words
                  from unnest(:techniques::text[], :allowed::boolean[], :words::text[])
                       with ordinality as d(technique, allowed, words, n)
                """, practice, key)
                .param(
                        "techniques",
                        texts(techniques.stream()
                                .map(DirectedTechnique::technique)
                                .toList()))
                .param(
                        "allowed",
                        techniques.stream().map(DirectedTechnique::allowed).toArray(Boolean[]::new))
                .param(
                        "words",
                        texts(techniques.stream()
                                .map(DirectedTechnique::asReceived)
                                .toList()))
                .update();
    }

    private void addUnplaced(PracticeId practice, Key key, List<Unplaced> unplaced) {
        insert("""
                insert into prescriptions.unplaced (practice_id, prescription_id, version, position, part, as_received)
                select :practice, :prescription, :version, n, part, words
                  from unnest(:parts::text[], :words::text[]) with ordinality as d(part, words, n)
                """, practice, key)
                .param("parts", texts(unplaced.stream().map(Unplaced::part).toList()))
                .param(
                        "words",
                        texts(unplaced.stream().map(Unplaced::asReceived).toList()))
                .update();
    }

    Lists read(PracticeId practice, Collection<UUID> prescriptions) {
        return new Lists(
                rows(
                        practice,
                        prescriptions,
                        """
                        select prescription_id, version, code, as_received from prescriptions.diagnosis
                        """,
                        (row, n) -> new DirectedDiagnosis(row.getString("code"), row.getString("as_received"))),
                rows(practice, prescriptions, """
                        select prescription_id, version, place, side, as_received from prescriptions.directed_area
                        """, DirectionsStore::area),
                rows(practice, prescriptions, """
                        select prescription_id, version, technique, allowed, as_received
                          from prescriptions.directed_technique
                        """, DirectionsStore::technique),
                rows(
                        practice,
                        prescriptions,
                        """
                        select prescription_id, version, part, as_received from prescriptions.unplaced
                        """,
                        (row, n) -> new Unplaced(row.getString("part"), row.getString("as_received"))));
    }

    private <T> Map<Key, List<T>> rows(
            PracticeId practice, Collection<UUID> prescriptions, String select, RowMapper<T> mapper) {
        return db
                .sql(select + """
                         where practice_id = :practice and prescription_id = any(:prescriptions::uuid[])
                         order by prescription_id, version, position
                        """)
                .param("practice", practice.value())
                .param("prescriptions", prescriptions.toArray(UUID[]::new))
                .query((row, n) -> new Row<>(
                        new Key(row.getObject("prescription_id", UUID.class), row.getInt("version")),
                        mapper.mapRow(row, n)))
                .list()
                .stream()
                .collect(groupingBy(Row::key, mapping(Row::value, toList())));
    }

    private JdbcClient.StatementSpec insert(String sql, PracticeId practice, Key key) {
        return db.sql(sql)
                .param("practice", practice.value())
                .param("prescription", key.prescription())
                .param("version", key.version());
    }

    private static DirectedArea area(ResultSet row, int n) throws SQLException {
        var side = row.getString("side");
        return new DirectedArea(
                row.getString("place"), side == null ? null : Laterality.of(side), row.getString("as_received"));
    }

    private static DirectedTechnique technique(ResultSet row, int n) throws SQLException {
        return new DirectedTechnique(
                row.getString("technique"), row.getBoolean("allowed"), row.getString("as_received"));
    }

    private static @Nullable String code(DirectedArea area) {
        var side = area.side();
        return side == null ? null : side.code();
    }

    private static @Nullable String[] texts(List<? extends @Nullable String> values) {
        return values.toArray(String[]::new);
    }
}
