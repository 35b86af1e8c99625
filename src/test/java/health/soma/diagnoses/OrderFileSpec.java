package health.soma.diagnoses;

import static org.assertj.core.api.Assertions.assertThat;

import health.soma.diagnoses.OrderFile.Entry;
import health.soma.diagnoses.pages.Sentences;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderFileSpec {

    final List<Entry> entries = new ArrayList<>();

    @Test
    void a_line_is_read_from_its_columns() throws IOException {
        var line = "00002 M545    0 Low back pain                                                Low back pain";
        assertThat(line.indexOf("Low", 20)).isEqualTo(77);
        assertThat(read(List.of(
                        new AnEdition().lines().getFirst(),
                        line,
                        new AnEdition().lines().get(1).replace("00002", "00003"))))
                .isEmpty();
        assertThat(entries)
                .containsExactly(
                        new Entry("A00", false, "Cholera"),
                        new Entry("M545", false, "Low back pain"),
                        new Entry("Z9989", true, "Dependence on machines and devices"));
    }

    @Test
    void a_title_in_the_older_letters_is_read_like_one_in_utf_8() throws IOException {
        var text = String.join(
                "\n", new AnEdition().add("H8101", true, "Ménière's disease").lines());
        for (var letters : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            entries.clear();
            assertThat(new OrderFile().read(new ByteArrayInputStream(text.getBytes(letters)), entries::add))
                    .isEmpty();
            assertThat(entries.get(1).title()).isEqualTo("Ménière's disease");
        }
    }

    @Nested
    class Is_no_order_file {

        @Test
        void with_a_line_that_is_too_short() throws IOException {
            refused(
                    edition(line -> line.substring(0, 76)),
                    "Line 2: it is too short to hold a long title in column 78.");
        }

        @Test
        void with_a_line_missing() throws IOException {
            var lines = new AnEdition().add("M542", true, "Cervicalgia").lines();
            lines.remove(1);
            refused(lines, "Line 2: the order number is “00003” and not 00002, so lines are missing or come twice.");
        }

        @Test
        void with_a_code_that_is_none_or_comes_twice() throws IOException {
            refused(
                    edition(line -> line.replace("M542 ", "54.2 ")),
                    "Line 2: “54.2” in columns 7 to 13 does not have the form of a code.");
            refused(
                    new AnEdition()
                            .add("M542", true, "Neck")
                            .add("M542", true, "Neck")
                            .lines(),
                    "Line 3: the code M54.2 stands there a second time.");
        }

        @Test
        void with_another_flag() throws IOException {
            refused(
                    edition(line -> line.substring(0, 14) + "2" + line.substring(15)),
                    "Line 2: “2” in column 15 is neither 0 (heading) nor 1 (code).");
        }

        @Test
        void without_a_title() throws IOException {
            refused(edition(line -> line.substring(0, 77) + " "), "Line 2: the long title is missing.");
        }

        @Test
        void when_it_begins_late_or_is_cut_off() throws IOException {
            var lines = new AnEdition().add("M542", true, "Cervicalgia").lines();
            refused(
                    lines.subList(0, 2),
                    "Line 2: an order file ends within Z99, and this one with “M542”; it is cut off.");
            lines.set(0, lines.getFirst().replace("A00 ", "B00 "));
            refused(lines, "Line 1: an order file begins with A00, and this one with “B00”.");
            refused(List.of(), "Line 0: an order file ends within Z99, and this one with “”; it is cut off.");
        }

        @Test
        void all_faults_are_said_at_once() throws IOException {
            assertThat(read(List.of("x", "y"))).hasSize(3);
        }

        private List<String> edition(java.util.function.UnaryOperator<String> spoiled) {
            var lines = new AnEdition().add("M542", true, "Cervicalgia").lines();
            lines.set(1, spoiled.apply(lines.get(1)));
            return lines;
        }

        private void refused(List<String> lines, String sentence) throws IOException {
            assertThat(read(lines).stream().map(Sentences::of)).containsExactly(sentence);
        }
    }

    private List<LineFault> read(List<String> lines) throws IOException {
        entries.clear();
        var bytes = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        return new OrderFile().read(new ByteArrayInputStream(bytes), entries::add);
    }
}
