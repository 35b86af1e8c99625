package health.soma.portal;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.courses.ReportPaper;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.DirectedDiagnosis;
import health.soma.prescriptions.DirectedTechnique;
import health.soma.prescriptions.Directions;
import health.soma.prescriptions.Document;
import health.soma.prescriptions.Laterality;
import health.soma.prescriptions.Npi;
import health.soma.prescriptions.Prescriber;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The order on paper, and how it finds its way home.
class OrderFormSpec {

    private static final IntakeCode CODE = new IntakeCode("7K2M9QW3RT5XY8ZABCDE");
    private static final byte[] FORM = ReportPaper.pdf(OrderFormHtml.of(filled(ingrid())));

    @Test
    void is_one_tagged_sheet_with_everything_a_doctor_fills_in() throws IOException {
        try (var pdf = Loader.loadPDF(FORM)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.LETTER.getWidth());
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains(
                            "LINDQVIST, Ingrid",
                            "2 Apr 1979",
                            "M54.2",
                            "Cervicalgia",
                            "Jonathan Hale, MD",
                            "1234567893")
                    .contains("Precautions", "Goals", "NPI", "Signature", "Date", "ICD-10-CM")
                    .contains("7K2M9 QW3RT 5XY8Z ABCDE");
            picture(pdf, 110);
        }
    }

    @Test
    void is_blank_where_nothing_is_known() throws IOException {
        var blank = ReportPaper.pdf(OrderFormHtml.of(filled(Directions.draft().done())));
        try (var pdf = Loader.loadPDF(blank)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .doesNotContain("M54.2")
                    .doesNotContain("null");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 90, 173, 270})
    void is_found_at_150_dots_an_inch_however_it_lay_on_the_glass(int degrees) throws IOException {
        assertThat(ScanReader.in(turned(rendered(150), degrees))).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 90})
    void is_found_on_a_scan_in_a_pdf_with_dust_on_it_and_on_its_second_page(int degrees) throws IOException {
        var scanned = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage(PDRectangle.LETTER));
            var page = new PDPage(PDRectangle.LETTER);
            pdf.addPage(page);
            var image = LosslessFactory.createFromImage(pdf, dusty(turned(rendered(150), degrees)));
            try (var ink = new PDPageContentStream(pdf, page)) {
                var box = page.getMediaBox();
                ink.drawImage(image, 0, 0, box.getWidth(), box.getWidth() * image.getHeight() / image.getWidth());
            }
            pdf.save(scanned);
        }
        assertThat(ScanReader.code(new Document("application/pdf", scanned.toByteArray())))
                .contains(CODE);
    }

    @Test
    void is_found_on_a_photograph() throws IOException {
        var photograph = new ByteArrayOutputStream();
        ImageIO.write(turned(rendered(150), 7), "jpeg", photograph);
        assertThat(ScanReader.code(new Document("image/jpeg", photograph.toByteArray())))
                .contains(CODE);
    }

    @Test
    void has_no_code_when_the_picture_is_not_there_or_says_something_else() throws IOException {
        var white = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        assertThat(ScanReader.in(white)).isEmpty();
        assertThat(IntakeCode.ofPicture("https://elsewhere.example/7K2M9QW3RT5XY8ZABCDE"))
                .isEmpty();
        assertThat(ScanReader.code(new Document("application/pdf", new byte[] {1, 2, 3})))
                .isEmpty();
    }

    @Test
    void can_be_typed_by_a_person_who_takes_an_o_for_a_zero() {
        assertThat(IntakeCode.typed("7k2m9 qw3rt 5xy8z abcde")).contains(CODE);
        assertThat(IntakeCode.typed("OIL00 00000 00000 00000")).contains(new IntakeCode("01100000000000000000"));
        assertThat(IntakeCode.typed("7K2M9QW3RT5XY8ZABCD")).isEmpty();
        assertThat(IntakeCode.typed("7K2M9QW3RT5XY8ZABCDEF")).isEmpty();
        assertThat(IntakeCode.typed("7K2M9QW3RT5XY8ZABCDU")).isEmpty();
    }

    private static BufferedImage rendered(int dots) throws IOException {
        try (var pdf = Loader.loadPDF(FORM)) {
            return new PDFRenderer(pdf).renderImageWithDPI(0, dots);
        }
    }

    private static void picture(PDDocument pdf, int dots) throws IOException {
        var file = new File("target/pictures/order-form.png");
        file.getParentFile().mkdirs();
        ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, dots), "png", file);
    }

    private static BufferedImage turned(BufferedImage page, int degrees) {
        var angle = Math.toRadians(degrees);
        int width = (int)
                Math.ceil(Math.abs(page.getWidth() * Math.cos(angle)) + Math.abs(page.getHeight() * Math.sin(angle)));
        int height = (int)
                Math.ceil(Math.abs(page.getWidth() * Math.sin(angle)) + Math.abs(page.getHeight() * Math.cos(angle)));
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var ink = turned.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, width, height);
        var turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.rotate(angle);
        turn.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        ink.drawImage(page, turn, null);
        ink.dispose();
        return turned;
    }

    private static BufferedImage dusty(BufferedImage page) {
        var dust = new Random(7);
        for (int speck = 0; speck < page.getWidth() * page.getHeight() / 200; speck++) {
            page.setRGB(
                    dust.nextInt(page.getWidth()), dust.nextInt(page.getHeight()), dust.nextBoolean() ? 0 : 0xFFFFFF);
        }
        return page;
    }

    private static OrderForms.Filled filled(Directions order) {
        return new OrderForms.Filled(
                "Soma Massage Therapy",
                "410 Pine Street, Seattle, WA 98101",
                "+1 206 555 0140",
                "LINDQVIST, Ingrid",
                "2 Apr 1979",
                order,
                order.sessions() == null
                        ? Optional.empty()
                        : Optional.of(new Prescriber(
                                new UUID(0, 9),
                                new Npi("1234567893"),
                                "Hale",
                                "Jonathan",
                                "MD",
                                "+1 206 555 0199",
                                "")),
                CODE);
    }

    private static Directions ingrid() {
        return Directions.draft()
                .diagnoses(List.of(new DirectedDiagnosis("M54.2", "Cervicalgia")))
                .areas(List.of(
                        new DirectedArea("NECK", Laterality.BOTH, ""),
                        new DirectedArea("SHOULDER", Laterality.RIGHT, ""),
                        new DirectedArea("neck-back", Laterality.LEFT, "")))
                .techniques(
                        List.of(new DirectedTechnique("scs", true, ""), new DirectedTechnique(null, false, "cupping")))
                .sessions(8)
                .perWeekMin(1)
                .perWeekMax(2)
                .minutes(30)
                .precautions("No prone position")
                .goals("Overhead reach without pain")
                .done();
    }
}
