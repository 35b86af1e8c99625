package health.soma.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import health.soma.demo.Cast;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Priya copies a whole prescription from paper with the keyboard alone, and verifies it. The time is a model, not a
/// measurement of a person: four keys a second, reading and thinking included, and the time the page took to answer.
@SomaWalk
class KeyboardOrderWalk {

    /// Seconds, from the open form to the stored prescription.
    private static final double IN_TIME = 90;

    @Autowired
    Visitors visitors;

    @Test
    void a_whole_order_by_keyboard_alone_within_ninety_seconds() throws IOException {
        try (var priya = visitors.as(Cast.PRIYA)) {
            priya.goTo("/patients/" + Cast.INGRID + "/prescriptions/new");
            var typist = new Typist(priya);
            whoAndWhat(typist);
            howMuch(typist);
            papers(typist);
            for (var width : new int[] {390, 768, 1280}) priya.wide(width).picture("keyboard-order-" + width);
            typist.tabsTo("Store the prescription").press("Enter");
            priya.reads("is stored.", "ready to verify");
            System.out.printf(
                    "A whole paper order: %d keys, %.0f s at four keys a second%n", typist.keys(), typist.seconds());
            assertThat(typist.seconds()).isBetween(10.0, IN_TIME);
            priya.reads(
                    "Alan Smith, MD, NPI 1245319599",
                    "S13.4XXA whiplash",
                    "Neck, both sides (“neck both”)",
                    "Shoulder, right (“right shoulder”)",
                    "Myofascial Release, allowed (“mfr”)",
                    "1–2",
                    "31 Jan 2027",
                    "23 Nov 2026, by Alan Smith, MD, by hand",
                    "Scan, PDF");
            verifies(priya);
        }
    }

    private static void whoAndWhat(Typist typist) {
        typist.isAt("prescriber.known").types("Alan");
        typist.tabsTo("diagnoses[0].code").types("whip").takes("S13.4XXA");
        typist.press("Tab")
                .types("whiplash")
                .press("Enter")
                .isAt("diagnoses[1].code")
                .press("Enter");
        typist.isAt("areas[0].words")
                .types("neck both")
                .takes("Neck, both sides")
                .press("Enter");
        typist.isAt("areas[1].words")
                .types("right shoulder")
                .takes("Shoulder, right")
                .press("Enter")
                .press("Enter");
        typist.isAt("techniques[0].words")
                .types("mfr")
                .takes("Myofascial Release")
                .press("Enter")
                .press("Enter");
    }

    private static void howMuch(Typist typist) {
        typist.isAt("course.sessions")
                .types("8")
                .press("Tab")
                .types("1")
                .press("Tab")
                .types("2");
        typist.tabsTo("course.minutes").types("45");
        typist.tabsTo("course.validUntil").types("01312027");
        typist.tabsTo("course.precautions").types("no deep pressure in front of the neck");
        typist.press("Tab").types("to drive without pain");
    }

    private static void papers(Typist typist) throws IOException {
        typist.tabsTo("papers.issuedOn").press("t").tabsTo("papers.signedOn").press("t");
        typist.tabsTo("papers.signedBy").types("Alan Smith, MD").press("Tab").types("by");
        typist.tabsTo("papers.payer")
                .types("Premera")
                .tabsTo("papers.claimNumber")
                .types("77-1204");
        typist.tabsTo("scan").choosesFile(new FilePayload("rx.pdf", "application/pdf", scan()));
    }

    private static void verifies(Visitor priya) {
        priya.page
                .getByText("Verify", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .focus();
        priya.page.keyboard().press("Enter");
        priya.reads("Verified.", "8 sessions", "45 min");
    }

    private static byte[] scan() throws IOException {
        try (var paper = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            paper.addPage(new PDPage());
            paper.save(bytes);
            return bytes.toByteArray();
        }
    }
}
