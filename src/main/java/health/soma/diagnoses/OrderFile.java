package health.soma.diagnoses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The official order file of ICD-10-CM (`icd10cm_order_2027.txt`), line by line, so that its size does not matter.
/// Columns, counted from 1: order number 1–5, code 7–13, flag 15, short title 17–76, long title from 78.
///
/// Source: the readme that comes with the file, Centers for Medicare & Medicaid Services.
final class OrderFile {

    private static final int LONG_TITLE = 77;
    private static final Pattern CODE = Pattern.compile("[A-Z][0-9][0-9A-Z]{1,5}");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final List<LineFault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int line;
    private String last = "";

    /// A line as it stands in the file.
    record Entry(String code, boolean leaf, String title) {}

    /// Hands over every line that can be read; what is wrong is told at the end, all of it.
    List<LineFault> read(InputStream in, Consumer<Entry> each) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        for (var bytes = reader.readLine(); bytes != null; bytes = reader.readLine()) {
            if (bytes.isBlank()) continue;
            line++;
            read(text(bytes), each);
        }
        if (!last.startsWith("Z99")) {
            faults.add(new LineFault.EndsEarly(line, last));
        }
        return List.copyOf(faults);
    }

    private void read(String text, Consumer<Entry> each) {
        if (text.length() < LONG_TITLE) {
            faults.add(new LineFault.TooShort(line));
            return;
        }
        int before = faults.size();
        var number = text.substring(0, 5);
        if (!number.equals("%05d".formatted(line))) {
            faults.add(new LineFault.NumberOutOfOrder(line, number));
        }
        var code = text.substring(6, 13).strip();
        if (!CODE.matcher(code).matches()) {
            faults.add(new LineFault.CodeMisshapen(line, code));
        } else if (!seen.add(code)) {
            faults.add(new LineFault.CodeTwice(line, code));
        }
        if (line == 1 && !code.equals("A00")) {
            faults.add(new LineFault.BeginsLate(line, code));
        }
        var flag = text.substring(14, 15);
        if (!flag.equals("0") && !flag.equals("1")) {
            faults.add(new LineFault.FlagUnknown(line, flag));
        }
        var title = text.substring(LONG_TITLE).strip();
        if (title.isEmpty()) {
            faults.add(new LineFault.TitleMissing(line));
        }
        last = code;
        if (faults.size() == before) {
            each.accept(new Entry(code, flag.equals("1"), title));
        }
    }

    /// Most editions are plain ASCII; of the others some are UTF-8 and some are in the older Windows letters.
    private static String text(String bytes) {
        var raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(raw, WINDOWS);
        }
    }
}
