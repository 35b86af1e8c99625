package health.soma.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import health.soma.demo.Cast;
import health.soma.fhir.CommandLine;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The whole main job from the command line on, in browsers that run no script: an order in Latin-1, with codes of
/// other systems, whose area, length and end stand only in words.
@SomaWalk
class WithoutScriptsWalk {

    private static final Path FILE = Path.of("src/test/resources/walks/in-words.xml");

    @Autowired
    Visitors visitors;

    @Autowired
    ApplicationContext house;

    @Test
    void from_the_command_line_to_the_letter() throws IOException {
        assertThat(CommandLine.imports(house, FILE))
                .contains("taken in, registered as new, record ")
                .doesNotContain("Ibáñez");
        assertThat(CommandLine.imports(house, FILE)).contains("received before", "nothing was added");
        try (var priya = visitors.withoutScripts().signIn(Cast.PRIYA)) {
            resolves(priya);
            booksWithRosa(priya);
            priya.follow("Today").press("Arrived", "IBÁÑEZ, Pilar");
            priya.reads("The patient has arrived.").press("Nothing new", "IBÁÑEZ, Pilar");
            priya.reads("The answer is recorded.");
        }
        try (var rosa = visitors.withoutScripts().signIn(Cast.ROSA)) {
            treats(rosa);
            writesTheLetter(rosa);
        }
    }

    private static void resolves(Visitor priya) {
        priya.follow("Prescriptions").follow("IBÁÑEZ, Pilar");
        priya.reads(
                "The area “between the shoulder blades, both sides” is not matched to the body yet.",
                "It is not signed",
                "The minutes of a session are missing.",
                "The last day on which it is valid is missing.");
        priya.follow("Complete or correct");
        priya.choose("Area 1", "Between shoulder blades (mid back)").choose("Side 1", "both");
        priya.fill("Minutes a session", "30").fill("Valid until", "2027-01-15");
        priya.fill("Signed on", "2026-11-18").fill("Signed by", "Ove Strand");
        priya.readEveryPart();
        priya.fill("Why is it corrected?", "The signed original came by fax.").press("Store this version");
        priya.press("Verify");
        priya.reads(
                "Verified.",
                "5 sessions · 1–2 a week · 30 min · between shoulder blades (mid back), both sides · until 15 Jan 2027");
    }

    private static void booksWithRosa(Visitor priya) {
        priya.follow("Book the course");
        priya.choose("Therapist", "Rosa Okafor").press("Propose again");
        priya.press("Book all 5 sessions").reads("5 sessions are booked.");
        priya.recordConsent("IBÁÑEZ, Pilar");
    }

    private static void treats(Visitor rosa) {
        rosa.follow("My day").press("Start session", "IBÁÑEZ, Pilar");
        rosa.mark("Pain before the session", "7").mark("Pain after the session", "5");
        rosa.fill("Activity 1", "Hang up washing").fill("Points, activity 1", "3");
        rosa.mark("Upper back", "Left, Between shoulder blades (mid back)");
        rosa.choose("Technique", "Trigger Point Therapy").fill("Minutes on each area", "15");
        rosa.mark("How it felt afterwards", "better").press("Chart treatment");
        rosa.reads("Between shoulder blades (mid back), left: Trigger Point Therapy, 15 min, better");
        rosa.fill("Note", "Light pressure, no bruise seen.").press("Sign session");
        rosa.reads("Signed session", "Light pressure, no bruise seen.");
    }

    private static void writesTheLetter(Visitor rosa) throws IOException {
        rosa.follow("Course").reads("1 of 5 sessions done");
        var report = rosa.sends(rosa.path() + "/report", FormData.create());
        try (var letter = Loader.loadPDF(report.body())) {
            assertThat(letter.getNumberOfPages()).isEqualTo(1);
        }
    }
}
