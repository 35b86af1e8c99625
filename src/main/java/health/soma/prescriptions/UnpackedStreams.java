package health.soma.prescriptions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/// How large the packed streams of a PDF become, counted without keeping them, before anything that keeps them opens
/// the file. A stream packed twice over is followed inside.
///
/// Source: ISO 32000-2, 7.3.8 (`stream` and a line's end before the bytes) and 7.4.4 (Flate, that is zlib, RFC 1950).
final class UnpackedStreams {

    /// Bytes of one stream: a page of A4 in colours at 600 dots an inch has 105 million.
    static final long ONE = 128_000_000;

    /// Bytes of all: twenty pages of A4 in colours at 300 dots an inch have 530 million.
    static final long ALL = 640_000_000;

    private static final int LAYERS = 3;
    private static final byte[] MARK = {'s', 't', 'r', 'e', 'a', 'm'};

    private UnpackedStreams() {}

    static boolean exceed(byte[] pdf) {
        long all = 0;
        for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
            for (int layers = 1; layers <= LAYERS; layers++) {
                var bytes = unpacked(pdf, at, layers);
                all += bytes;
                if (bytes > ONE || all > ALL) {
                    return true;
                }
                if (bytes == 0) {
                    break;
                }
            }
        }
        return false;
    }

    /// Where the bytes of the next stream begin; -1 when there is none.
    private static int next(byte[] pdf, int from) {
        for (int at = from; at + MARK.length + 2 < pdf.length; at++) {
            if (marks(pdf, at)) {
                int begin = at + MARK.length;
                if (pdf[begin] == '\r') {
                    begin++;
                }
                if (pdf[begin] == '\n') {
                    begin++;
                }
                if (begin > at + MARK.length) {
                    return begin;
                }
            }
        }
        return -1;
    }

    private static boolean marks(byte[] pdf, int at) {
        for (int i = 0; i < MARK.length; i++) {
            if (pdf[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    /// Bytes under so many layers of packing; stops one past the limit, and where the stream is no zlib any more.
    private static long unpacked(byte[] pdf, int at, int layers) {
        long count = 0;
        InputStream in = new ByteArrayInputStream(pdf, at, pdf.length - at);
        for (int layer = 0; layer < layers; layer++) {
            in = new InflaterInputStream(in);
        }
        var buffer = new byte[64 * 1024];
        try (var unpacking = in) {
            for (int read = unpacking.read(buffer); read > 0 && count <= ONE; read = unpacking.read(buffer)) {
                count += read;
            }
        } catch (IOException endsHere) {
            return count;
        }
        return count;
    }
}
