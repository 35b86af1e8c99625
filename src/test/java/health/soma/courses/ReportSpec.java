package health.soma.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The progress report to the prescriber: one page of A4, readable by eye, by screen reader and by an archive.
class ReportSpec {

    @Nested
    class The_paper {
        @Test
        void is_one_page_tagged_titled_and_in_a_language() throws IOException {
            try (var pdf = printed(5)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                var catalog = pdf.getDocumentCatalog();
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getStructureTreeRoot()).isNotNull();
                assertThat(catalog.getLanguage()).isEqualToIgnoringCase("en");
                assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Progress report RX-1007");
                assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                        .contains("pdfuaid", "pdfaid", "dc:description");
            }
        }

        @Test
        void carries_its_fonts_and_gives_each_picture_its_words() throws IOException {
            try (var pdf = printed(5)) {
                for (var name : pdf.getPage(0).getResources().getFontNames()) {
                    var font = pdf.getPage(0).getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            var bytes = ReportPaper.pdf(ReportHtml.of(OnPaper.course(5), OnPaper.facts()));
            Files.write(Path.of("target/progress-report.pdf"), bytes);
            try (var pdf = Loader.loadPDF(bytes)) {
                assertThat(Tags.alternateTexts(pdf))
                        .hasSize(2)
                        .anySatisfy(
                                words -> assertThat(words).contains("Started at 7 on 2 Nov 2026", "4 points better"));
            }
        }

        @Test
        void says_what_a_prescriber_asks() throws IOException {
            assertThat(text(5))
                    .contains(
                            "Soma Massage Therapy",
                            "Jonathan Hale, MD, NPI 1234567893",
                            "LINDQVIST, Ingrid, born 2 Apr 1979",
                            "M54.2 Cervicalgia",
                            "5 of 8 done, 125 minutes",
                            "Back of neck, left 75 min",
                            "Myofascial Release 75 min",
                            "a meaningful change",
                            "Check the mirror 3 to 6",
                            "On 12 Nov 2026 a third session was given in the week, because the patient travels.",
                            "3 granted sessions remain",
                            "Rosa Okafor, LMT, CNMT");
        }

        @Test
        void of_a_course_without_sessions_and_of_a_full_one_stays_on_one_page() throws IOException {
            for (var sessions : new int[] {0, 1, 8}) {
                try (var pdf = printed(sessions)) {
                    assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                }
            }
            assertThat(text(0)).contains("0 of 8 done", "too early for a verdict");
        }
    }

    @Nested
    class Words_from_outside {
        @Test
        void stay_words() {
            var facts = OnPaper.facts();
            var odd = new ReportFacts(
                    "<b>Soma & sons</b>",
                    facts.address(),
                    facts.phone(),
                    facts.prescriber(),
                    facts.patient(),
                    facts.by(),
                    facts.credentials(),
                    facts.day(),
                    List.of("<b>odd</b>"));
            assertThat(ReportHtml.of(OnPaper.course(1), odd))
                    .contains("&lt;b&gt;Soma &amp; sons&lt;/b&gt;")
                    .doesNotContain("<b>");
        }
    }

    private static PDDocument printed(int sessions) throws IOException {
        return Loader.loadPDF(ReportPaper.pdf(ReportHtml.of(OnPaper.course(sessions), OnPaper.facts())));
    }

    private static String text(int sessions) throws IOException {
        try (var pdf = printed(sessions)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
