package health.soma.courses;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/// Reads the tags of a PDF.
final class Tags {

    private Tags() {}

    static List<String> alternateTexts(PDDocument pdf) {
        var found = new ArrayList<String>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), found);
        return found;
    }

    private static void collect(PDStructureNode node, List<String> found) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) found.add(element.getAlternateDescription());
                collect(element, found);
            }
        }
    }
}
