package health.soma.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.security.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@SomaTest
class PatientPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CastOnStage stage;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    @Nested
    class Registering {

        @Test
        void says_every_reason_at_once_and_keeps_what_was_typed() throws Exception {
            var answer = register(
                    UUID.randomUUID(),
                    Map.of("family", "Østby", "birthDay", "31", "birthMonth", "2", "birthYear", "1980"));
            assertThat(answer).hasStatus(422);
            assertThat(html(answer).select("[role=alert] li").eachText())
                    .containsExactly(
                            "Enter the given name.",
                            "Enter the birth date as day, month and year, such as 15 2 1980.",
                            "Choose the sex, or not known.");
            assertThat(html(answer).select("input[name=family]").val()).isEqualTo("Østby");
            assertThat(html(answer).title()).startsWith("Error: ");
        }

        @Test
        void twice_with_the_same_form_registers_one_patient() {
            var id = UUID.randomUUID();
            assertThat(register(id, complete("Twice" + id))).hasStatus(303);
            assertThat(register(id, complete("Twice" + id))).hasStatus(303);
            assertThat(count("select count(*) from patients.patient where family = ?", "Twice" + id))
                    .isEqualTo(1);
        }

        @Test
        void a_namesake_of_the_same_birth_date_asks_first() throws Exception {
            var name = "Same" + UUID.randomUUID();
            register(UUID.randomUUID(), complete(name));
            var again = complete(name);
            var asked = register(UUID.randomUUID(), again);
            assertThat(asked).hasStatus(422);
            assertThat(html(asked).text()).contains("is a patient already");
            assertThat(count("select count(*) from patients.patient where family = ?", name))
                    .isEqualTo(1);
            again.put("another", "true");
            assertThat(register(UUID.randomUUID(), again)).hasStatus(303);
            assertThat(count("select count(*) from patients.patient where family = ?", name))
                    .isEqualTo(2);
        }

        private Map<String, String> complete(String family) {
            return new HashMap<>(Map.of(
                    "family",
                    family,
                    "given",
                    "Ida",
                    "birthDay",
                    "15",
                    "birthMonth",
                    "2",
                    "birthYear",
                    "1980",
                    "sex",
                    "female"));
        }

        private MvcTestResult register(UUID id, Map<String, String> fields) {
            var request = mvc.post()
                    .uri("/patients")
                    .cookie(stage.cookie(Cast.PRIYA))
                    .with(csrf())
                    .param("id", id.toString());
            for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
            return request.exchange();
        }
    }

    @Nested
    class Searching {
        @Test
        void finds_by_the_beginning_of_any_name_without_accents() throws Exception {
            stage.newPatient(somebody("Ærlig-Sørensen", "Zoë"));
            assertThat(search(Cast.PRIYA, "zoe sør").text()).contains("ÆRLIG-SØRENSEN, Zoë");
            assertThat(search(Cast.PRIYA, "zoe xyz").text()).contains("Nobody found");
        }

        @Test
        void shows_a_therapist_only_those_they_care_for() throws Exception {
            var name = "Quill" + UUID.randomUUID().toString().substring(0, 8);
            var file = stage.newPatient(somebody(name, "Ann"));
            assertThat(search(Cast.ROSA, name).text()).contains("Nobody found");
            stage.chart(file, Cast.ROSA);
            assertThat(search(Cast.ROSA, name).text()).contains("Ann");
            assertThat(search(Cast.LENA, name).text()).contains("Nobody found");
        }

        @Test
        void is_written_into_the_audit_trail() throws Exception {
            var searches = "select count(*) from audit.event where act = ?";
            var before = count(searches, "patients searched");
            search(Cast.PRIYA, "anybody");
            assertThat(count(searches, "patients searched")).isEqualTo(before + 1);
        }

        private Document search(Person by, String text) throws Exception {
            return html(mvc.post()
                    .uri("/patients/search")
                    .cookie(stage.cookie(by))
                    .with(csrf())
                    .param("text", text)
                    .exchange());
        }
    }

    @Test
    void opening_a_file_is_written_into_the_audit_trail() {
        var file = stage.newPatient(somebody("Audited", "Ava"));
        var opened = "select count(*) from audit.event where act = 'file opened' and patient_id = ?";
        var before = count(opened, file.patient().value());
        assertThat(mvc.get().uri("/patients/" + file.patient()).cookie(stage.cookie(Cast.PRIYA)))
                .hasStatus(200);
        assertThat(count(opened, file.patient().value())).isEqualTo(before + 1);
    }

    private int count(String query, Object parameter) {
        return transactions.execute(
                _ -> db.sql(query).param(parameter).query(Integer.class).single());
    }

    private static NewPatient somebody(String family, String given) {
        return new NewPatient(family, given, LocalDate.of(1980, 2, 15), "female", "", "", "");
    }

    private static Document html(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
