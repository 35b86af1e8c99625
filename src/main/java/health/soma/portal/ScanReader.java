package health.soma.portal;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import health.soma.prescriptions.Document;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Looks for the code of a printed order on a scan, however it lay on the glass. A scan that cannot be drawn, or is too
/// large to be, has no code: a person then says whose it is.
final class ScanReader {

    /// Dots an inch: what office scanners give at least, and twice as many for a second look.
    private static final List<Integer> DOTS = List.of(150, 300);

    /// Pixels drawn at most; A4 at 300 dots an inch has 8.7 million.
    private static final long MOST_DRAWN = 10_000_000;

    /// Pixels of a picture within a page, as for a picture by itself.
    private static final long MOST_PIXELS = 50_000_000;

    private static final Map<DecodeHintType, ?> HARD = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

    private ScanReader() {}

    static Optional<IntakeCode> code(Document scan) {
        try {
            return scan.mediaType().equals("application/pdf") ? ofPdf(scan.bytes()) : ofPicture(scan.bytes());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<IntakeCode> ofPdf(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            var renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            for (var dots : DOTS) {
                for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                    if (tooLarge(pdf.getPage(page).getResources(), 0)) continue;
                    var scale = scale(pdf.getPage(page), dots);
                    var found = in(renderer.renderImage(page, scale, ImageType.GRAY));
                    if (found.isPresent()) return found;
                }
            }
            return Optional.empty();
        }
    }

    /// 72 points of a page are an inch.
    private static float scale(PDPage page, int dots) {
        var box = page.getCropBox();
        var wanted = dots / 72f;
        var most = (float) Math.sqrt(MOST_DRAWN / Math.max(1.0, (double) box.getWidth() * box.getHeight()));
        return Math.min(wanted, most);
    }

    private static boolean tooLarge(PDResources resources, int depth) throws IOException {
        if (resources == null) return false;
        if (depth > 4) return true;
        for (var name : resources.getXObjectNames()) {
            switch (resources.getXObject(name)) {
                case PDImageXObject image
                when (long) image.getWidth() * image.getHeight() > MOST_PIXELS -> {
                    return true;
                }
                case PDFormXObject form
                when tooLarge(form.getResources(), depth + 1) -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static Optional<IntakeCode> ofPicture(byte[] bytes) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in, true, true);
                var sparse = reader.getDefaultReadParam();
                var pixels = (double) reader.getWidth(0) * reader.getHeight(0);
                var step = (int) Math.ceil(Math.sqrt(pixels / MOST_DRAWN));
                sparse.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
                return in(reader.read(0, sparse));
            } finally {
                reader.dispose();
            }
        }
    }

    /// As it is, and once more with its dust wiped away.
    static Optional<IntakeCode> in(BufferedImage picture) {
        var light = light(picture);
        return in(light, picture).or(() -> in(smooth(light, picture.getWidth()), picture));
    }

    private static Optional<IntakeCode> in(byte[] light, BufferedImage of) {
        int width = of.getWidth();
        int height = of.getHeight();
        var source = new PlanarYUVLuminanceSource(light, width, height, 0, 0, width, height, false);
        return read(new BinaryBitmap(new HybridBinarizer(source)))
                .or(() -> read(new BinaryBitmap(new GlobalHistogramBinarizer(source))))
                .flatMap(IntakeCode::ofPicture);
    }

    /// Each pixel becomes the mean of the nine around it: a speck is one pixel, a module of the code five.
    private static byte[] smooth(byte[] light, int width) {
        var smooth = light.clone();
        for (int at = width + 1; at < light.length - width - 1; at++) {
            int sum = 0;
            for (int row = at - width; row <= at + width; row += width) {
                sum += (light[row - 1] & 255) + (light[row] & 255) + (light[row + 1] & 255);
            }
            smooth[at] = (byte) (sum / 9);
        }
        return smooth;
    }

    private static Optional<String> read(BinaryBitmap bitmap) {
        try {
            return Optional.of(new QRCodeReader().decode(bitmap, HARD).getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        } catch (ReaderException torn) {
            return Optional.empty();
        }
    }

    /// The brightness of each pixel, one byte each.
    private static byte[] light(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var light = new byte[width * height];
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int rgb = row[x];
                light[y * width + x] =
                        (byte) (((rgb >> 16 & 255) * 306 + (rgb >> 8 & 255) * 601 + (rgb & 255) * 117) >> 10);
            }
        }
        return light;
    }
}
