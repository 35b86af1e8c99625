package health.soma.fhir;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.regex.Pattern;

/// The text of a file: its character set and its notation told by the bytes themselves, strictly, so that no letter of
/// a name is silently replaced.
record WireText(Wire wire, String text) {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    /// What people upload by mistake, by how it begins.
    private static final Map<String, String> OTHERS = Map.of(
            "%PDF", "a PDF document",
            "PK\u0003\u0004", "a ZIP archive or an office document",
            "\u0089PNG", "a picture",
            "\u00ff\u00d8\u00ff", "a picture",
            "II*\u0000", "a scanned picture (TIFF)",
            "MM\u0000*", "a scanned picture (TIFF)",
            "MSH|", "an HL7 version 2 message",
            "ISA*", "an X12 message",
            "{\\rtf", "a text document (RTF)",
            "\u00d0\u00cf\u0011\u00e0", "an office document");

    static WireText read(byte[] bytes) throws TroubleFound {
        refuseOthers(bytes);
        var text = decode(bytes);
        var start = text.stripLeading();
        if (start.isEmpty()) {
            throw new TroubleFound(new Trouble.Empty());
        }
        return switch (start.charAt(0)) {
            case '{' -> new WireText(Wire.JSON, text);
            // XML allows nothing before its declaration, but what e-mail and editors put there does no harm.
            case '<' -> new WireText(Wire.XML, xml(start));
            case '[' -> throw new TroubleFound(new Trouble.NotFhir("a JSON list"));
            default -> throw new TroubleFound(new Trouble.NotFhir("neither JSON nor XML"));
        };
    }

    private static String xml(String text) throws TroubleFound {
        var start = text.substring(0, Math.min(text.length(), 200)).toLowerCase(java.util.Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            throw new TroubleFound(new Trouble.NotFhir("a web page"));
        }
        return text;
    }

    private static void refuseOthers(byte[] bytes) throws TroubleFound {
        var start = new String(bytes, 0, Math.min(bytes.length, 8), ISO_8859_1);
        for (var other : OTHERS.entrySet()) {
            if (start.startsWith(other.getKey())) {
                throw new TroubleFound(new Trouble.NotFhir(other.getValue()));
            }
        }
    }

    private static String decode(byte[] bytes) throws TroubleFound {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return decode(bytes, 3, UTF_8);
        if (starts(bytes, 0xFE, 0xFF)) return decode(bytes, 2, UTF_16BE);
        if (starts(bytes, 0xFF, 0xFE)) return decode(bytes, 2, UTF_16LE);
        if (bytes.length > 1 && bytes[0] == 0 && bytes[1] != 0) return decode(bytes, 0, UTF_16BE);
        if (bytes.length > 1 && bytes[0] != 0 && bytes[1] == 0) return decode(bytes, 0, UTF_16LE);
        return decode(bytes, 0, declared(bytes));
    }

    private static Charset declared(byte[] bytes) throws TroubleFound {
        var start = new String(bytes, 0, Math.min(bytes.length, 400), ISO_8859_1);
        var declaration = DECLARED.matcher(start);
        if (!declaration.find()) {
            return UTF_8;
        }
        try {
            return Charset.forName(declaration.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new TroubleFound(new Trouble.UnknownCharset(declaration.group(1)));
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws TroubleFound {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new TroubleFound(new Trouble.NotInCharset(charset.name()));
        }
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) return false;
        }
        return true;
    }
}
