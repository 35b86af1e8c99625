package health.soma.courses;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.scheduling.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The packet for a renewal on paper: one page of A4 that a prescriber reads, and answers with a pen. And R-83: what is
/// proposed is an order they could sign as it stands.
class RenewalPaperSpec {

    private static final Proposal PROPOSAL = new Proposal(6, 1, 2, 30, 60, "Turn the head to drive");

    @Nested
    class The_paper {
        @Test
        void is_one_tagged_page_with_its_fonts_inside() throws IOException {
            for (var sessions : new int[] {0, 1, 5, 8}) {
                try (var pdf = printed(sessions, PROPOSAL)) {
                    assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                    assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked())
                            .isTrue();
                    assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Renewal of RX-1007");
                    for (var name : pdf.getPage(0).getResources().getFontNames()) {
                        assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                                .isTrue();
                    }
                }
            }
            Files.write(Path.of("target/renewal.pdf"), ReportPaper.pdf(html(5, PROPOSAL)));
        }

        @Test
        void says_what_changed_what_was_given_and_what_is_proposed() throws IOException {
            assertThat(text(5))
                    .contains(
                            "LINDQVIST, Ingrid, born 2 Apr 1979",
                            "Jonathan Hale, MD, NPI 1234567893",
                            "5 of 8 done, 125 minutes",
                            "5 attended, 1 missed, 0 cancelled",
                            "a meaningful change",
                            "Suggested: Renew",
                            "6 sessions, 1–2 a week, 30 minutes each, for 60 days from the signature",
                            "Turn the head to drive",
                            "I order this as proposed",
                            "Prepared by Rosa Okafor, LMT, CNMT, 23 Nov 2026")
                    .doesNotContain("No real change in function");
        }

        @Test
        void says_as_plainly_that_nothing_has_changed() throws IOException {
            assertThat(text(1))
                    .contains(
                            "No real change in function has been measured.",
                            "too early for a verdict",
                            "Suggested: Rate function first");
            assertThat(text(0)).contains("No real change in function has been measured.", "none yet");
        }

        @Test
        void takes_words_from_outside_for_words() {
            assertThat(html(1, new Proposal(6, 1, 2, 30, 60, "<b>odd</b>")))
                    .contains("&lt;b&gt;odd&lt;/b&gt;")
                    .doesNotContain("<b>");
        }
    }

    @Nested
    class A_proposal {
        @Test
        void is_good_at_both_ends_of_what_can_be_ordered() {
            assertThat(ProposeWhatCanBeOrdered.problems(new Proposal(1, 1, 1, 5, 1, "")))
                    .isEmpty();
            assertThat(ProposeWhatCanBeOrdered.problems(new Proposal(200, 7, 7, 240, 731, "x".repeat(1000))))
                    .isEmpty();
        }

        @Test
        void is_wrong_beyond_them_in_each_figure() {
            assertThat(ProposeWhatCanBeOrdered.problems(new Proposal(0, 1, 1, 30, 60, "")))
                    .containsExactly("Sessions: from 1 to 200.");
            assertThat(ProposeWhatCanBeOrdered.problems(new Proposal(6, 3, 2, 30, 60, "")))
                    .hasSize(1);
            assertThat(ProposeWhatCanBeOrdered.problems(new Proposal(6, 0, 2, 30, 60, "")))
                    .hasSize(1);
            assertThat(ProposeWhatCanBeOrdered.problems(new Proposal(6, 1, 8, 30, 60, "")))
                    .hasSize(1);
            assertThat(ProposeWhatCanBeOrdered.problems(new Proposal(0, 1, 8, 241, 732, "x".repeat(1001))))
                    .hasSize(5);
        }

        @Test
        void lasts_the_day_of_the_signature_and_those_after_it() {
            var day = LocalDate.of(2026, 11, 23);
            assertThat(new Proposal(6, 1, 2, 30, 1, "").lastDay(day)).isEqualTo(day);
            assertThat(new Proposal(6, 1, 2, 30, 60, "").lastDay(day)).isEqualTo(LocalDate.of(2027, 1, 21));
        }

        @Test
        void is_the_same_again_as_long_as_nobody_changes_it() {
            assertThat(Proposal.likeBefore(OnPaper.course(5).prescription().directions()))
                    .isEqualTo(new Proposal(8, 1, 2, 30, 91, "Turn the head to drive"));
        }

        @Test
        void is_said_in_the_period_of_the_order() {
            assertThat(ProposalWords.of(new Proposal(1, 1, 1, 30, 1, ""), 2))
                    .isEqualTo("1 session, 1 every 2 weeks, 30 minutes each, for 1 day from the signature");
        }
    }

    private static String html(int sessions, Proposal proposal) {
        var standing = new AStanding();
        standing.given = java.util.stream.IntStream.range(0, sessions)
                .mapToObj(n -> OnPaper.FIRST.plusDays(4L * n))
                .toList();
        standing.left = 8 - sessions;
        var came = new java.util.ArrayList<>(java.util.Collections.nCopies(sessions, Status.DONE));
        came.add(Status.MISSED);
        return RenewalHtml.of(
                new Renewal(OnPaper.course(sessions), standing.standing(), Optional.empty(), List.copyOf(came)),
                proposal,
                OnPaper.facts());
    }

    private static PDDocument printed(int sessions, Proposal proposal) throws IOException {
        return Loader.loadPDF(ReportPaper.pdf(html(sessions, proposal)));
    }

    private static String text(int sessions) throws IOException {
        try (var pdf = printed(sessions, PROPOSAL)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
