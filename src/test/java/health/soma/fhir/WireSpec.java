package health.soma.fhir;

import static health.soma.fhir.WireFiles.bundle;
import static health.soma.fhir.WireFiles.course;
import static health.soma.fhir.WireFiles.doctor;
import static health.soma.fhir.WireFiles.json;
import static health.soma.fhir.WireFiles.one;
import static health.soma.fhir.WireFiles.patient;
import static health.soma.fhir.WireFiles.request;
import static health.soma.fhir.WireFiles.xml;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.soma.anatomy.Anatomy;
import health.soma.techniques.Techniques;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes as they arrive: character sets, mistakes and malice.
class WireSpec {

    private final Bundles bundles = new Bundles(
            Anatomy.standard(),
            Techniques.standard(),
            Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneOffset.UTC));

    private String family(byte[] file) {
        assertThat(bundles.read(file)).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) bundles.read(file))
                .ready()
                .getFirst()
                .order()
                .patient()
                .family();
    }

    private Trouble trouble(byte[] file) {
        assertThat(bundles.read(file)).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable) bundles.read(file)).trouble();
    }

    private Trouble trouble(String file) {
        return trouble(file.getBytes(UTF_8));
    }

    private static Bundle umlauts() {
        return bundle(patient("p", "Müller-Łukasz", "Zoë", "1979-04-02"), doctor(), request("rx", "Patient/p"));
    }

    private static Bundle latin() {
        return bundle(patient("p", "Müller", "Zoë", "1979-04-02"), doctor(), request("rx", "Patient/p"));
    }

    @Nested
    class A_name_survives {

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
        void as_json_in(String charset) {
            var text = new String(json(umlauts()), UTF_8);
            assertThat(family(text.getBytes(Charset.forName(charset)))).isEqualTo("Müller-Łukasz");
        }

        @Test
        void with_a_mark_before_the_text() {
            assertThat(family(("\uFEFF" + new String(json(umlauts()), UTF_8)).getBytes(UTF_8)))
                    .isEqualTo("Müller-Łukasz");
        }

        @Test
        void as_xml_in_the_declared_character_set() {
            var text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + xml(latin());
            assertThat(family(text.getBytes(ISO_8859_1))).isEqualTo("Müller");
        }

        @Test
        void as_xml_in_utf_16() {
            var text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml(umlauts());
            assertThat(family(text.getBytes(UTF_16))).isEqualTo("Müller-Łukasz");
            assertThat(family(text.getBytes(UTF_16LE))).isEqualTo("Müller-Łukasz");
        }

        @Test
        void as_xml_without_a_declaration() {
            assertThat(family(xml(umlauts()).getBytes(UTF_8))).isEqualTo("Müller-Łukasz");
        }
    }

    @Nested
    class A_file_is_not_read {

        @Test
        void when_it_is_empty() {
            assertThat(trouble("")).isEqualTo(new Trouble.Empty());
            assertThat(trouble(" \n ")).isEqualTo(new Trouble.Empty());
        }

        @Test
        void when_it_is_too_large() {
            assertThat(trouble(new byte[Bundles.LARGEST + 1])).isEqualTo(new Trouble.TooLarge(10));
        }

        @Test
        void when_it_is_a_pdf_whatever_its_name() {
            assertThat(trouble("%PDF-1.7 ...")).isEqualTo(new Trouble.NotFhir("a PDF document"));
        }

        @Test
        void when_it_is_a_web_page() {
            assertThat(trouble("<!DOCTYPE html><html></html>")).isEqualTo(new Trouble.NotFhir("a web page"));
        }

        @Test
        void when_it_is_xml_or_json_of_another_kind() {
            assertThat(trouble("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>"))
                    .isEqualTo(new Trouble.NotFhir("XML of another kind"));
            assertThat(trouble("{\"order\": 1}")).isEqualTo(new Trouble.NotFhir("JSON of another kind"));
            assertThat(trouble("[]")).isEqualTo(new Trouble.NotFhir("a JSON list"));
            assertThat(trouble("massage, 6 x")).isEqualTo(new Trouble.NotFhir("neither JSON nor XML"));
        }

        @Test
        void when_its_letters_are_in_no_known_character_set() {
            var text = new String(json(latin()), UTF_8);
            assertThat(trouble(text.getBytes(ISO_8859_1))).isEqualTo(new Trouble.NotInCharset("UTF-8"));
            assertThat(trouble("<?xml version=\"1.0\" encoding=\"KLINGON\"?><a/>"))
                    .isEqualTo(new Trouble.UnknownCharset("KLINGON"));
        }

        @Test
        void when_it_breaks_off_and_the_place_is_said() {
            assertThat(trouble("{\n \"resourceType\": \"Bundle\",\n \"entry\": [}"))
                    .isEqualTo(new Trouble.Broken(Wire.JSON, 3, 12));
            assertThat(trouble("<Bundle xmlns=\"http://hl7.org/fhir\">\n<entry></Bundle>"))
                    .isInstanceOfSatisfying(
                            Trouble.Broken.class,
                            broken -> assertThat(broken.line()).isEqualTo(2));
            var whole = new String(course(), UTF_8);
            assertThat(trouble(whole.substring(0, whole.length() / 2))).isInstanceOf(Trouble.Broken.class);
        }

        @Test
        void when_a_name_occurs_twice() {
            assertThat(trouble("{\"resourceType\":\"ServiceRequest\",\"status\":\"active\",\"status\":\"revoked\"}"))
                    .isInstanceOf(Trouble.NameTwice.class);
        }

        @Test
        void when_it_holds_a_character_that_no_text_may_hold() {
            assertThat(trouble("{\"resourceType\":\"Patient\",\"id\":\"a\\u0000b\"}"))
                    .isInstanceOf(Trouble.ForbiddenCharacter.class);
        }

        @Test
        void when_xml_pulls_something_in() {
            assertThat(trouble("""
                            <?xml version="1.0"?>
                            <!DOCTYPE Bundle [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                            <Bundle xmlns="http://hl7.org/fhir"><id value="&x;"/></Bundle>
                            """)).isEqualTo(new Trouble.DocumentType());
        }

        @Test
        void when_xml_grows_without_end() {
            assertThat(trouble("""
                            <!DOCTYPE Bundle [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
                            <Bundle xmlns="http://hl7.org/fhir"><id value="&c;"/></Bundle>
                            """)).isEqualTo(new Trouble.DocumentType());
        }

        @Test
        void when_it_is_nested_too_deeply() {
            assertThat(trouble("{\"resourceType\":\"Bundle\",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}"))
                    .isEqualTo(new Trouble.TooDeep(100));
            assertThat(trouble("<Bundle xmlns=\"http://hl7.org/fhir\">" + "<a>".repeat(5000)))
                    .isEqualTo(new Trouble.TooDeep(100));
        }

        @Test
        void when_it_holds_too_many_entries() {
            var file = one(request -> {});
            for (int i = 0; i < 2000; i++) file.addEntry().setResource(patient("x" + i, "A", "B", "1990-01-01"));
            assertThat(trouble(json(file))).isEqualTo(new Trouble.TooManyEntries(2000));
        }

        @Test
        void when_it_holds_no_order() {
            assertThat(trouble(json(patient("p", "A", "B", "1990-01-01")))).isEqualTo(new Trouble.NoOrder("Patient"));
            assertThat(trouble(json(bundle(doctor())))).isEqualTo(new Trouble.NoOrder("Bundle"));
        }

        @Test
        void when_its_resource_is_none_of_fhir() {
            assertThat(trouble("{\"resourceType\":\"Prescription\"}")).isEqualTo(new Trouble.NotR4());
        }
    }

    @Test
    void two_thousand_entries_are_not_too_many() {
        var file = one(request -> {});
        for (int i = 0; i < 1997; i++) file.addEntry().setResource(patient("x" + i, "A", "B", "1990-01-01"));
        assertThat(bundles.read(json(file))).isInstanceOf(Reading.Read.class);
    }
}
