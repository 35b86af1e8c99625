package health.soma.courses;

import static com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Prints a page of ours as PDF that a screen reader can read (PDF/UA) and an archive can keep (PDF/A-3a): tagged, with
/// its fonts inside. It fetches nothing: whatever a page links to stays a blank.
public final class ReportPaper {

    /// Liberation Sans, SIL Open Font License 1.1.
    private static final String FONT = "Liberation Sans";

    static {
        // Its own chatter about fonts and milliseconds; what goes wrong is thrown.
        XRLog.setLoggingEnabled(false);
    }

    private ReportPaper() {}

    public static byte[] pdf(String html) {
        var pdf = new ByteArrayOutputStream(64 * 1024);
        try (var drawer = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_3_A)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useFont(() -> font("LiberationSans-Regular.ttf"), FONT, 400, NORMAL, true)
                    .useFont(() -> font("LiberationSans-Bold.ttf"), FONT, 700, NORMAL, true)
                    .useSVGDrawer(drawer)
                    .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
                    .withProducer("Soma")
                    .withHtmlContent(html, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(ReportPaper.class.getResourceAsStream("/liberation/" + name), name);
    }
}
