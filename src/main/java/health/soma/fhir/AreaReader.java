package health.soma.fhir;

import health.soma.anatomy.Anatomy;
import health.soma.anatomy.CodedSite;
import health.soma.anatomy.Side;
import health.soma.anatomy.Suggestion;
import health.soma.prescriptions.DirectedArea;
import health.soma.prescriptions.Laterality;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/// **Codes place an area, words never do.** A body site that a code does not settle keeps its words, and a person
/// resolves it. Where code and words disagree, neither is believed.
final class AreaReader {

    private final Anatomy anatomy;

    AreaReader(Anatomy anatomy) {
        this.anatomy = anatomy;
    }

    List<DirectedArea> read(CodeableConcept site, LeftOver leftOver) {
        var asReceived = WireWords.of(site);
        var found = new LinkedHashSet<CodedSite>();
        for (var coding : site.getCoding()) {
            anatomy.site(system(coding), code(coding)).ifPresent(found::add);
        }
        var places = new LinkedHashSet<List<String>>();
        found.forEach(coded -> places.add(coded.codes()));
        var side = side(site, found, asReceived, leftOver);
        if (places.size() > 1) {
            leftOver.add("bodySite", "the codes of “%s” mean different places".formatted(asReceived));
        }
        if (places.size() != 1) {
            return List.of(new DirectedArea(null, side, asReceived));
        }
        return places.iterator().next().stream()
                .map(place -> new DirectedArea(place, side, asReceived))
                .toList();
    }

    private @Nullable Laterality side(
            CodeableConcept site, Set<CodedSite> found, String asReceived, LeftOver leftOver) {
        var said = new LinkedHashSet<Set<Side>>();
        found.forEach(coded -> coded.side().ifPresent(side -> said.add(EnumSet.of(side))));
        codings(site).forEach(coding -> {
            var sides = anatomy.laterality(system(coding), code(coding));
            if (!sides.isEmpty()) said.add(EnumSet.copyOf(sides));
        });
        if (said.isEmpty()) {
            return null;
        }
        var inWords = EnumSet.noneOf(Side.class);
        anatomy.suggest(WireWords.text(site)).stream().map(Suggestion::sides).forEach(inWords::addAll);
        var coded = said.iterator().next();
        if (said.size() > 1 || !inWords.isEmpty() && !inWords.equals(coded)) {
            leftOver.add("bodySite", "“%s” names more than one side".formatted(asReceived));
            return null;
        }
        return coded.size() == 2 ? Laterality.BOTH : coded.contains(Side.LEFT) ? Laterality.LEFT : Laterality.RIGHT;
    }

    /// The codings themselves and those in an extension: R4 has no place of its own for the side.
    private static Stream<Coding> codings(CodeableConcept site) {
        var inExtensions = site.getExtension().stream().map(Extension::getValue).flatMap(value -> switch (value) {
            case CodeableConcept concept -> concept.getCoding().stream();
            case Coding coding -> Stream.of(coding);
            case null, default -> Stream.of();
        });
        return Stream.concat(site.getCoding().stream(), inExtensions);
    }

    private static String system(Coding coding) {
        return WireWords.plain(coding.getSystem());
    }

    private static String code(Coding coding) {
        return WireWords.plain(coding.getCode());
    }
}
