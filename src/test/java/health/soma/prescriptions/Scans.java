package health.soma.prescriptions;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// Scans made for a test: real files of their kind.
public final class Scans {

    private Scans() {}

    public static byte[] pdf(int pages) {
        return written(pdf -> {
            for (int page = 0; page < pages; page++) {
                pdf.addPage(new PDPage());
            }
        });
    }

    static byte[] lockedPdf() {
        return written(pdf -> {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner's", "reader's", new AccessPermission()));
        });
    }

    public static byte[] picture(String format, int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A PDF with one stream that unpacks to so many bytes, packed as often as said.
    static byte[] bomb(long unpacked, int layers) {
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\r\n".getBytes(StandardCharsets.US_ASCII));
        java.io.OutputStream packing = pdf;
        try {
            for (int layer = 0; layer < layers; layer++) {
                packing = new DeflaterOutputStream(packing);
            }
            var block = new byte[1_000_000];
            for (long left = unpacked; left > 0; left -= block.length) {
                packing.write(block, 0, (int) Math.min(left, block.length));
            }
            packing.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pdf.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    private interface Writing {
        void into(PDDocument pdf) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            writing.into(pdf);
            pdf.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
