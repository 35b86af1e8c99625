package health.soma.prescriptions;

import static health.soma.demo.Cast.MARGARET;
import static health.soma.demo.Cast.SOMA;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.CastOnStage;
import health.soma.SomaTest;
import health.soma.demo.Cast;
import health.soma.patients.OpenFile;
import health.soma.payers.Changing;
import health.soma.payers.PackDraft;
import health.soma.payers.RulePack;
import health.soma.payers.RulePacks;
import health.soma.payers.spi.PackUse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A course keeps the version of the pack it began under, and the pack's page says where each is in use.
@SomaTest
class PackUseTest {

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    Prescribers prescribers;

    @Autowired
    RulePacks packs;

    @Autowired
    PackUse use;

    @Autowired
    MockMvcTester http;

    @Autowired
    CastOnStage stage;

    @Test
    void a_course_keeps_the_version_it_began_under() throws Exception {
        var margaret = MARGARET.in(SOMA);
        var shipped = packs.find(SOMA, "self-pay", 1).orElseThrow();
        var first = pack(packs.copy(shipped, UUID.randomUUID(), "Copy " + UUID.randomUUID(), margaret));
        assertThat(use.courses(SOMA, first.id())).isEmpty();
        verified(first);
        verified(first);
        assertThat(use.courses(SOMA, first.id())).isEqualTo(Map.of(1, 2));
        pack(packs.change(first, PackDraft.of(first).with("missed.lateHours", "12"), margaret));
        verified(first);
        assertThat(use.courses(SOMA, first.id())).isEqualTo(Map.of(1, 2, 2, 1));
        assertThat(use.courses(CastOnStage.OTHER, first.id())).isEmpty();
        assertThat(Jsoup.parse(http.get()
                                .uri("/rule-packs/" + first.id())
                                .cookie(stage.cookie(MARGARET))
                                .exchange()
                                .getResponse()
                                .getContentAsString())
                        .select("section:has(h2:contains(Versions)) tbody tr")
                        .eachText())
                .satisfiesExactly(
                        second -> assertThat(second).contains("new courses get it", "1 course began under it"),
                        one -> assertThat(one)
                                .contains("2 courses began under it")
                                .doesNotContain("new courses"));
    }

    private void verified(RulePack pack) {
        OpenFile file = stage.newPatient(Cast.marcus());
        var prescriber = prescribers
                .register(new NewPrescriber("1245319599", "Doe", "Jane", "MD", ""), file.by())
                .orElseThrow()
                .id();
        var id = new PrescriptionId(UUID.randomUUID());
        var order = AnOrder.complete(prescriber).rulePack(pack.id()).done();
        prescriptions.receive(file, id, Source.PAPER, order, List.of());
        assertThat(prescriptions.verify(file, id, 1)).isInstanceOf(Verifying.Verified.class);
    }

    private static RulePack pack(Changing changing) {
        return ((Changing.Changed) changing).pack();
    }
}
