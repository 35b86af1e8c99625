package health.soma.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import health.soma.demo.Cast;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Priya takes in a prescription on paper for somebody new, and brings that person as far as the treatment room.
@SomaWalk
class FrontDeskWalk {

    /// How every signed note of the demonstration that tells of relief begins.
    private static final String NOTE = "Tissue softened";

    @Autowired
    Visitors visitors;

    @Test
    void from_the_paper_to_the_treatment_room() throws IOException {
        try (var priya = visitors.as(Cast.PRIYA)) {
            registers(priya);
            typesInWhatThePaperSays(priya, scan());
            isToldAllThatIsMissing(priya);
            completesIt(priya);
            booksTheCourse(priya);
            checksIn(priya);
        }
    }

    @Test
    void never_sees_a_note() {
        String session;
        try (var rosa = visitors.as(Cast.ROSA)) {
            rosa.goTo("/patients/" + Cast.INGRID).main().getByText("Course RX").click();
            session = rosa.line("signed").first().locator("a").getAttribute("href");
            assertThat(rosa.asks(session).text()).contains(NOTE);
        }
        try (var priya = visitors.as(Cast.PRIYA)) {
            priya.goTo("/patients/" + Cast.INGRID).reads("sessions done").readsNothingOf(NOTE);
            assertThat(priya.asks(session).status()).isIn(403, 404);
            assertThat(priya.asks(session).text()).doesNotContain(NOTE);
        }
    }

    private static void registers(Visitor priya) {
        priya.follow("Prescriptions").follow("Type in from paper");
        priya.fill("Name, record number, telephone or birth date (1980-02-15)", "Whitfield")
                .press("Search");
        priya.reads("Nobody matches “Whitfield”.");
        priya.follow("Register a new patient");
        priya.fill("Family name", "Whitfield").fill("Given name", "Nora").press("Register");
        priya.reads("There is a problem", "Enter the birth date as day, month and year");
        priya.fill("Day", "3").fill("Month", "7").fill("Year", "1976").choose("Sex", "female");
        priya.fill("Telephone", "+1 206 555 0188").press("Register");
        priya.reads("The patient is registered.", "Type in a prescription", "WHITFIELD, Nora");
    }

    private static void typesInWhatThePaperSays(Visitor priya, byte[] scan) {
        priya.choose("Known prescriber", "Alan Smith, MD, NPI 1245319599");
        priya.fill("ICD-10-CM code 1", "M54.2").fill("In their words 1", "Neck pain, left arm heavy");
        priya.choose("Area 1", "Neck").choose("Side 1", "both").choose("Area 2", "Shoulder");
        priya.fill("Sessions", "6").fill("A week, at most", "2").fill("Issued on", "2026-11-20");
        priya.field("Scan of the paper").setInputFiles(new FilePayload("scan.pdf", "application/pdf", scan));
        priya.picture("front-desk-form");
        priya.press("Store the prescription").reads("is stored.");
    }

    private static void isToldAllThatIsMissing(Visitor priya) {
        priya.reads(
                "Before it can be verified",
                "It is not signed: there is no day on which it was signed.",
                "The side is missing for shoulder: left, right or both.",
                "The minutes of a session are missing.",
                "The last day on which it is valid is missing.",
                "Documents",
                "SHA-256");
        assertThat(priya.main()
                        .getByText("Verify", new Locator.GetByTextOptions().setExact(true))
                        .count())
                .isZero();
        priya.findsNoBarrier();
    }

    private static void completesIt(Visitor priya) {
        priya.follow("Complete or correct");
        priya.choose("Side 1", "left").fill("A week, at least", "1").fill("Minutes a session", "30");
        priya.fill("Valid until", "2027-01-15");
        priya.fill("Signed on", "2026-11-20").fill("Signed by", "Alan Smith, MD");
        priya.press("Store this version").reads("Say why there is another version.");
        priya.fill("Why is it corrected?", "The second page was overlooked.").press("Store this version");
        priya.reads("Version 2 is stored.", "ready to verify");
        priya.press("Verify");
        priya.reads("Verified.", "6 sessions · 1–2 a week · 30 min · ", "left shoulder", "until 15 Jan 2027");
        priya.reads("0 of 6 used, 6 not booked yet");
    }

    private static void booksTheCourse(Visitor priya) {
        priya.follow("Book the course").reads("All 6 sessions, ready to book");
        priya.findsNoBarrier();
        for (var width : new int[] {390, 1280}) priya.wide(width).picture("booking-" + width);
        priya.press("Book all 6 sessions").reads("6 sessions are booked.");
    }

    private static void checksIn(Visitor priya) {
        priya.follow("Today");
        priya.press("Arrived", "WHITFIELD, Nora").reads("The patient has arrived.");
        priya.press("In the room", "WHITFIELD, Nora");
        priya.reads("The patient is in the room.", "done when signed");
        for (var width : new int[] {390, 1280}) {
            priya.wide(width).picture("today-" + width);
            priya.scrollsOnlyDown();
            priya.findsNoBarrier();
        }
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
