package health.soma.fhir;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Goes through a file once before anything is built from it: is it whole, how deep is it, does it pull in anything
/// from outside. It knows the line and the column, which the FHIR parser does not.
final class WellFormed {

    /// Levels of nesting. Real prescriptions need fewer than 20.
    static final int DEPTH = 100;

    private static final String FHIR = "http://hl7.org/fhir";
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(Bundles.LARGEST)
                    .build())
            .build();

    private WellFormed() {}

    static void check(WireText file) throws TroubleFound {
        switch (file.wire()) {
            case JSON -> json(file.text());
            case XML -> xml(file.text());
        }
    }

    private static void json(String text) throws TroubleFound {
        boolean hasType = false;
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            int depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) depth++;
                if (token.isStructEnd()) depth--;
                if (token == JsonToken.PROPERTY_NAME && depth == 1)
                    hasType |= "resourceType".equals(parser.getString());
                if (token == JsonToken.VALUE_STRING && parser.getString().indexOf('\0') >= 0) {
                    var at = parser.currentTokenLocation();
                    throw new TroubleFound(new Trouble.ForbiddenCharacter(at.getLineNr(), at.getColumnNr()));
                }
            }
        } catch (StreamConstraintsException tooMuch) {
            throw new TroubleFound(new Trouble.TooDeep(DEPTH));
        } catch (JacksonException broken) {
            throw new TroubleFound(brokenJson(broken));
        }
        if (!hasType) {
            throw new TroubleFound(new Trouble.NotFhir("JSON of another kind"));
        }
    }

    private static Trouble brokenJson(JacksonException broken) {
        var at = broken.getLocation();
        int line = at == null ? 1 : at.getLineNr();
        int column = at == null ? 1 : at.getColumnNr();
        return String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate")
                ? new Trouble.NameTwice(line, column)
                : new Trouble.Broken(Wire.JSON, line, column);
    }

    private static void xml(String text) throws TroubleFound {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // One more than ours, so that it is we who say why.
        factory.setProperty("jdk.xml.maxElementDepth", DEPTH + 1);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(text));
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw new TroubleFound(new Trouble.DocumentType());
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEPTH) throw new TroubleFound(new Trouble.TooDeep(DEPTH));
                        if (depth == 1 && !FHIR.equals(reader.getNamespaceURI())) {
                            throw new TroubleFound(new Trouble.NotFhir("XML of another kind"));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            var at = broken.getLocation();
            throw new TroubleFound(new Trouble.Broken(
                    Wire.XML,
                    at == null ? 1 : Math.max(1, at.getLineNumber()),
                    at == null ? 1 : Math.max(1, at.getColumnNumber())));
        }
    }
}
