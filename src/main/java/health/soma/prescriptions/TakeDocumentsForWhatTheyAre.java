package health.soma.prescriptions;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// **A document is taken for what its bytes say it is, not for what its name says.** What claims to be something else,
/// is empty or larger than 20 MB, does not open, has more than 20 pages or unpacks to more than a scan is not kept
/// anywhere. Its first bytes are looked at first, then it is opened within limits.
///
/// Source: house rule R-19 (docs/rules.md). The first bytes: PDF by ISO 32000-2, 7.5.2; PNG by its specification, 5.2;
/// JPEG by ITU-T T.81, annex B.
final class TakeDocumentsForWhatTheyAre {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private TakeDocumentsForWhatTheyAre() {}

    static List<DocumentFault> faults(Document document) {
        if (document.bytes().length == 0) {
            return List.of(DocumentFault.EMPTY);
        }
        if (document.bytes().length > Document.LARGEST) {
            return List.of(DocumentFault.TOO_LARGE);
        }
        return switch (document.mediaType()) {
            case "application/pdf", "image/png", "image/jpeg" ->
                scan(document.bytes()).equals(Optional.of(document.mediaType()))
                        ? OpenedScan.faults(document)
                        : List.of(DocumentFault.NOT_WHAT_IT_CLAIMS);
            // Messages were parsed as what they claim to be before they come here.
            case "application/fhir+json", "application/fhir+xml" -> List.of();
            default -> List.of(DocumentFault.KIND_UNKNOWN);
        };
    }

    /// The media type of a scan by its first bytes; empty when it is none of the three that we keep.
    static Optional<String> scan(byte[] bytes) {
        if (begins(bytes, PDF)) {
            return Optional.of("application/pdf");
        }
        if (begins(bytes, PNG)) {
            return Optional.of("image/png");
        }
        return begins(bytes, JPEG) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length > mark.length && Arrays.equals(Arrays.copyOf(bytes, mark.length), mark);
    }
}
