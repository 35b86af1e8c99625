package health.soma.portal;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A code as a drawing that stays sharp on paper, with the white border of four modules that a reader needs.
///
/// Source: ISO/IEC 18004, 9.1 (quiet zone); level Q mends a quarter of the picture, as after a coffee cup.
final class QrPicture {

    private static final int BORDER = 4;

    private QrPicture() {}

    static String svg(String said) {
        var modules = modules(said);
        var size = modules.getWidth() + 2 * BORDER;
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>"
                        .formatted(size, size, size, size));
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    svg.append("<rect x=\"%d\" y=\"%d\" width=\"1\" height=\"1\"/>".formatted(x + BORDER, y + BORDER));
                }
            }
        }
        return svg.append("</svg>").toString();
    }

    private static ByteMatrix modules(String said) {
        try {
            return Encoder.encode(said, ErrorCorrectionLevel.Q).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("twenty letters and a mark fit into every code", e);
        }
    }
}
