package health.soma.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// HAPI's parser, told to keep going and to tell what it could not place.
final class Parsing {

    private static final FhirContext R4 = FhirContext.forR4Cached();

    private Parsing() {}

    /// A resource, and the names and values that the FHIR model has no place for.
    record Parsed(Resource resource, List<String> irregularities) {}

    static Parsed parse(WireText file) throws TroubleFound {
        var parser = parser(file.wire());
        var told = new Irregularities();
        parser.setParserErrorHandler(told);
        try {
            if (parser.parseResource(file.text()) instanceof Resource resource) {
                return new Parsed(resource, List.copyOf(told.found));
            }
            throw new TroubleFound(new Trouble.NotR4());
        } catch (DataFormatException | IllegalArgumentException | ClassCastException notR4) {
            throw new TroubleFound(new Trouble.NotR4());
        }
    }

    static String write(Wire wire, Resource resource) {
        return parser(wire).encodeResourceToString(resource);
    }

    /// One element as JSON, for what no plainer words exist for.
    static String json(IBase element) {
        return R4.newJsonParser().encodeToString(element);
    }

    private static IParser parser(Wire wire) {
        var parser = wire == Wire.JSON ? R4.newJsonParser() : R4.newXmlParser();
        parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
        return parser;
    }

    /// Collects instead of throwing, so that one odd element does not lose the rest, and is not lost itself.
    private static final class Irregularities extends LenientErrorHandler {

        private static final int MOST = 100;
        private final List<String> found = new ArrayList<>();

        Irregularities() {
            super(false);
            setErrorOnInvalidValue(false);
            setErrorOnInvalidExtension(false);
        }

        private void note(@Nullable IParseLocation where, String what) {
            if (found.size() < MOST) {
                var parent = where == null ? null : where.getParentElementName();
                found.add((parent == null || parent.isEmpty() ? "" : parent + ": ") + what);
            }
        }

        @Override
        public void unknownElement(IParseLocation where, String name) {
            note(where, "unknown element “%s”".formatted(name));
        }

        @Override
        public void unknownAttribute(IParseLocation where, String name) {
            note(where, "unknown attribute “%s”".formatted(name));
        }

        @Override
        public void unexpectedRepeatingElement(IParseLocation where, String name) {
            note(where, "“%s” occurs more than once".formatted(name));
        }

        @Override
        public void invalidValue(IParseLocation where, String value, String problem) {
            note(where, "“%s” is not a value that FHIR knows here".formatted(value));
        }

        @Override
        public void incorrectJsonType(
                IParseLocation where,
                String name,
                ValueType expected,
                @Nullable ScalarType expectedScalar,
                ValueType found,
                @Nullable ScalarType foundScalar) {
            note(where, "“%s” is of the wrong kind".formatted(name));
        }

        @Override
        public void containedResourceWithNoId(IParseLocation where) {
            note(where, "a contained resource without an id");
        }

        @Override
        public void unknownReference(IParseLocation where, String reference) {
            note(where, "the reference “%s” leads nowhere".formatted(reference));
        }
    }
}
