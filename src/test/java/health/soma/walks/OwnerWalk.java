package health.soma.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import health.soma.demo.Cast;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Margaret is alone at the desk this morning: she carries an electronic order as far as an owner may.
@SomaWalk
class OwnerWalk {

    private static final Path FILE = Path.of("src/test/resources/walks/by-role.json");

    @Autowired
    Visitors visitors;

    @Test
    void from_the_file_to_the_audit_trail() {
        try (var margaret = visitors.as(Cast.MARGARET)) {
            receives(margaret);
            resolves(margaret);
            booksWithRosa(margaret);
            margaret.main().getByText("Course RX").click();
            margaret.reads("0 of 4 sessions done", "left shoulder", "Next: ");
            var session = rosaBegins();
            cannotSign(margaret, session);
            findsAllOfItInTheAuditTrail(margaret);
        }
    }

    private static void findsAllOfItInTheAuditTrail(Visitor margaret) {
        margaret.follow("Audit").reads("Audit trail");
        var lines = new StringBuilder(margaret.main().innerText());
        while (lines.indexOf("patient registered") < 0) {
            margaret.follow("Older");
            lines.append(margaret.main().innerText());
        }
        assertThat(lines)
                .contains("patient registered", "prescription verified", "sessions reserved")
                .contains("Margaret Chen", "Rosa Okafor");
    }

    private static void receives(Visitor margaret) {
        margaret.follow("Prescriptions").follow("Upload from a doctor's system (FHIR)");
        margaret.press("Read the file").reads("Choose a file, or paste its text.");
        margaret.field("File").setInputFiles(FILE);
        margaret.press("Read the file");
        margaret.reads(
                "One prescription in this file",
                "FERREIRA, Luís Miguel, born 4 May 1966",
                "signed on 19 Nov 2026",
                "4 sessions · 1 a week · 30 min · until 22 Jan 2027",
                "M25.512",
                "Shoulder, left",
                "upper traps, left",
                "to be resolved");
        margaret.findsNoBarrier();
        margaret.press("Take in").reads("One prescription is taken in and waits to be verified.");
        margaret.follow("Open the prescription");
    }

    private static void resolves(Visitor margaret) {
        margaret.reads("Before it can be verified", "upper traps, left", "is not matched to the body yet.");
        margaret.follow("Complete or correct");
        margaret.choose("Area 2", "Top of shoulder (upper trapezius)").choose("Side 2", "left");
        margaret.readEveryPart();
        margaret.fill("Why is it corrected?", "Read with the order in hand.").press("Store this version");
        margaret.press("Verify");
        margaret.reads(
                "Verified.",
                "4 sessions · 1 a week · 30 min · left shoulder · until 22 Jan 2027",
                "Myofascial Release");
    }

    private static void booksWithRosa(Visitor margaret) {
        margaret.follow("Book the course");
        margaret.choose("Therapist", "Rosa Okafor")
                .fill("From this day on", "2026-11-23")
                .press("Propose again");
        margaret.reads("All 4 sessions, ready to book", "Mon 23 Nov 2026");
        margaret.press("Book all 4 sessions").reads("4 sessions are booked.");
        margaret.recordConsent("FERREIRA, Luís Miguel");
    }

    private String rosaBegins() {
        try (var rosa = visitors.as(Cast.ROSA)) {
            rosa.follow("My day").press("Start session", "FERREIRA, Luís Miguel");
            return rosa.reads("Session 1 of 4").path();
        }
    }

    private static void cannotSign(Visitor margaret, String session) {
        margaret.goTo(session).reads("This session is open. Only the therapist who gives it may write in it.");
        assertThat(margaret.main().getByRole(AriaRole.BUTTON).count()).isZero();
        assertThat(margaret.sends(session + "/signature", FormData.create()).status())
                .isEqualTo(403);
        margaret.goTo(session).reads("This session is open.");
    }
}
