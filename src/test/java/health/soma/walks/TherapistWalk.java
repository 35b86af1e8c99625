package health.soma.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import health.soma.demo.Cast;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Rosa gives Elena Petrova her first session: left arm, six sessions, three techniques.
@SomaWalk
class TherapistWalk {

    @Autowired
    Visitors visitors;

    @Test
    void from_the_day_to_the_letter_to_the_prescriber() throws IOException {
        try (var rosa = visitors.as(Cast.ROSA)) {
            startsTheSession(rosa);
            chartsWhatIsPrescribed(rosa);
            isRefusedWhatIsNot(rosa);
            signs(rosa);
            addsAnAddendum(rosa);
            readsTheCourse(rosa);
        }
    }

    private static void startsTheSession(Visitor rosa) {
        rosa.follow("My day").press("Start session", "PETROVA, Elena");
        rosa.reads("Session 1 of 6", "6 sessions · 1–2 a week · 30 min", "This is the first session.");
        rosa.findsNoBarrier();
    }

    private static void chartsWhatIsPrescribed(Visitor rosa) {
        rosa.fill("What changed", "Takes a new blood thinner.").press("Record what changed");
        rosa.reads("The answer is recorded.", "something changed", "Takes a new blood thinner.");
        rosa.mark("Pain before the session", "6");
        rosa.fill("Activity 1", "Type for an hour").fill("Points, activity 1", "4");
        rosa.fill("Activity 2", "Carry a kettle").fill("Points, activity 2", "3");
        rosa.fill("Activity 3", "Open a jar").fill("Points, activity 3", "5");
        rosa.mark("Elbow and forearm", "Left, Front of forearm").mark("Upper arm", "Left, Back of upper arm");
        rosa.choose("Technique", "Trigger Point Therapy").fill("Minutes on each area", "10");
        rosa.mark("How it felt afterwards", "better");
        for (var width : new int[] {390, 1280}) rosa.wide(width).picture("session-" + width);
        // The picture in the README is this one.
        rosa.page.setViewportSize(1280, 1400);
        rosa.page
                .getByText("Treat", new Page.GetByTextOptions().setExact(true))
                .first()
                .evaluate("title => { title.scrollIntoView(); window.scrollBy(0, -70); }");
        rosa.glance("session");
        rosa.wide(1280);
        rosa.press("Chart treatment");
        rosa.reads(
                "Charted.",
                "Front of forearm, left: Trigger Point Therapy, 10 min, better",
                "Back of upper arm, left: Trigger Point Therapy, 10 min, better",
                "Together 20 of 30 minutes.");
    }

    private static void isRefusedWhatIsNot(Visitor rosa) {
        assertThat(forged(rosa, "forearm-front.right", "trp"))
                .contains("No prescription in force on 23 Nov 2026 covers the right front of forearm.");
        assertThat(forged(rosa, "neck-back.left", "trp"))
                .contains("No prescription in force on 23 Nov 2026 covers the left back of neck.");
        assertThat(forged(rosa, "forearm-front.left", "scs"))
                .contains("Strain-Counterstrain is not among the techniques of this prescription.");
        rosa.page.reload();
        rosa.reads("Together 20 of 30 minutes.");
    }

    private static String forged(Visitor rosa, String area, String technique) {
        var answer = rosa.sends(
                rosa.path().replaceFirst("#.*", "") + "/interventions",
                FormData.create()
                        .set("id", UUID.randomUUID().toString())
                        .set("areas", area)
                        .set("technique", technique)
                        .set("minutes", 5)
                        .set("response", "same"));
        assertThat(answer.status()).isEqualTo(422);
        return answer.text();
    }

    private static void signs(Visitor rosa) {
        rosa.press("Sign session").reads("Pain after the session is not rated.");
        rosa.mark("Pain after the session", "3");
        rosa.fill("Note", "Trigger points in the forearm eased. Shown one stretch for home.");
        rosa.press("Sign session");
        rosa.reads("Signed.", "Signed session", "Shown one stretch for home.", "Fingerprint (SHA-256)");
        assertThat(rosa.main().getByText("Chart treatment").count()).isZero();
        assertThat(forged(rosa, "forearm-front.left", "trp"))
                .contains("This session is signed. What is missing goes into an addendum.");
    }

    private static void addsAnAddendum(Visitor rosa) {
        rosa.main().getByText("Add an addendum").click();
        rosa.press("Add addendum").reads("The reason for the addendum is missing.", "The addendum is empty.");
        rosa.fill("Reason", "Forgotten").fill("Words", "She will bring her wrist brace next time.");
        rosa.press("Add addendum");
        rosa.reads("Addendum added.", "She will bring her wrist brace next time.", "Rosa Okafor, 23 Nov 2026");
    }

    private static void readsTheCourse(Visitor rosa) throws IOException {
        rosa.follow("Course").reads("1 of 6 sessions done", "Front of forearm, left", "Next: ");
        rosa.findsNoBarrier();
        for (var width : new int[] {390, 1280}) rosa.wide(width).picture("course-" + width);
        var report = rosa.sends(rosa.path() + "/report", FormData.create());
        assertThat(report.headers().get("content-type")).isEqualTo("application/pdf");
        try (var letter = Loader.loadPDF(report.body())) {
            assertThat(letter.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(letter)).contains("PETROVA, Elena", "Sessions 1 of 6 done");
        }
    }
}
