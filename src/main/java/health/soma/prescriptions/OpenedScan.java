package health.soma.prescriptions;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;

/// Opens a scan within limits, for [TakeDocumentsForWhatTheyAre]: what is small on the wire may be a house on the
/// table.
final class OpenedScan {

    static final int MOST_PAGES = 20;

    /// Pixels of one picture: A4 at 600 dots an inch has 35 million.
    static final long MOST_PIXELS = 50_000_000;

    private OpenedScan() {}

    static List<DocumentFault> faults(Document document) {
        try {
            return document.mediaType().equals("application/pdf")
                    ? ofPdf(document.bytes())
                    : ofPicture(document.bytes());
        } catch (IOException | RuntimeException torn) {
            // The libraries throw both at a torn file; which one tells nothing to whoever sent it.
            return List.of(DocumentFault.CANNOT_BE_OPENED);
        }
    }

    private static List<DocumentFault> ofPdf(byte[] bytes) throws IOException {
        if (UnpackedStreams.exceed(bytes)) {
            return List.of(DocumentFault.UNPACKS_TOO_LARGE);
        }
        try (var pdf = Loader.loadPDF(bytes)) {
            var pages = pdf.getNumberOfPages();
            if (pages == 0) {
                return List.of(DocumentFault.CANNOT_BE_OPENED);
            }
            return pages > MOST_PAGES ? List.of(DocumentFault.TOO_MANY_PAGES) : List.of();
        }
    }

    /// The size stands in the head and is believed before a single pixel is unpacked; then one in sixteen is, to see
    /// that the picture goes on to its end.
    private static List<DocumentFault> ofPicture(byte[] bytes) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return List.of(DocumentFault.CANNOT_BE_OPENED);
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                var size = new Rectangle(reader.getWidth(0), reader.getHeight(0));
                if ((long) size.width * size.height > MOST_PIXELS) {
                    return List.of(DocumentFault.UNPACKS_TOO_LARGE);
                }
                unpack(reader);
                return List.of();
            } finally {
                reader.dispose();
            }
        }
    }

    private static void unpack(ImageReader reader) throws IOException {
        var sparse = new ImageReadParam();
        sparse.setSourceSubsampling(4, 4, 0, 0);
        try {
            reader.read(0, sparse);
        } catch (IIOException colours) {
            // Four inks instead of three lights: a few scanners write that, and it is a picture all the same.
            if (!reader.canReadRaster()) {
                throw colours;
            }
            reader.readRaster(0, sparse);
        }
    }
}
