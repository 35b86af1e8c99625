package health.soma.prescriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// House rule R-19: a document is taken for what its bytes say it is, not for what its name says, and only when it
/// opens within the limits of a scan.
class TakeDocumentsForWhatTheyAreSpec {

    private static final byte[] PDF = Scans.pdf(1);
    private static final byte[] PNG = Scans.picture("png", 60, 40);
    private static final byte[] JPEG = Scans.picture("jpeg", 60, 40);
    private static final byte[] PAGE = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_scan_that_is_what_it_claims() {
        finds("application/pdf", PDF);
        finds("image/png", PNG);
        finds("image/jpeg", JPEG);
    }

    @Test
    void a_scan_that_is_something_else() {
        finds("application/pdf", PAGE, DocumentFault.NOT_WHAT_IT_CLAIMS);
        finds("image/png", JPEG, DocumentFault.NOT_WHAT_IT_CLAIMS);
        finds("image/jpeg", PDF, DocumentFault.NOT_WHAT_IT_CLAIMS);
    }

    @Test
    void a_page_is_no_kind_that_we_keep() {
        finds("text/html", PAGE, DocumentFault.KIND_UNKNOWN);
        assertThat(TakeDocumentsForWhatTheyAre.scan(PAGE)).isEmpty();
    }

    @Test
    void nothing_is_no_document() {
        finds("application/pdf", new byte[0], DocumentFault.EMPTY);
    }

    @Test
    void twenty_megabytes_and_not_a_byte_more() {
        finds("application/pdf", Arrays.copyOf(PDF, Document.LARGEST));
        finds("application/pdf", Arrays.copyOf(PDF, Document.LARGEST + 1), DocumentFault.TOO_LARGE);
    }

    @Test
    void twenty_pages_and_not_one_more() {
        finds("application/pdf", Scans.pdf(OpenedScan.MOST_PAGES));
        finds("application/pdf", Scans.pdf(OpenedScan.MOST_PAGES + 1), DocumentFault.TOO_MANY_PAGES);
        finds("application/pdf", Scans.pdf(0), DocumentFault.CANNOT_BE_OPENED);
    }

    @Test
    void what_only_begins_like_its_kind_is_not_taken() {
        finds(
                "application/pdf",
                "%PDF-1.7 and nothing after it".getBytes(StandardCharsets.US_ASCII),
                DocumentFault.CANNOT_BE_OPENED);
        finds("image/png", Arrays.copyOf(PNG, PNG.length / 2), DocumentFault.CANNOT_BE_OPENED);
        finds("image/png", Arrays.copyOf(PNG, 20), DocumentFault.CANNOT_BE_OPENED);
        finds("image/jpeg", Arrays.copyOf(JPEG, 20), DocumentFault.CANNOT_BE_OPENED);
    }

    @Test
    void a_locked_document_is_not_taken_because_nobody_could_read_it() {
        finds("application/pdf", Scans.lockedPdf(), DocumentFault.CANNOT_BE_OPENED);
    }

    @Test
    void fifty_million_pixels_and_not_a_row_more() {
        finds("image/png", Scans.picture("png", 10_000, 5_000));
        finds("image/png", Scans.picture("png", 10_000, 5_001), DocumentFault.UNPACKS_TOO_LARGE);
    }

    @Test
    void what_unpacks_to_more_than_a_scan_is_not_opened() {
        assertThat(UnpackedStreams.exceed(Scans.bomb(UnpackedStreams.ONE, 1))).isFalse();
        finds("application/pdf", Scans.bomb(UnpackedStreams.ONE + 1, 1), DocumentFault.UNPACKS_TOO_LARGE);
    }

    @Test
    void nor_what_does_so_packed_twice() {
        var bomb = Scans.bomb(400_000_000L, 2);
        assertThat(bomb).hasSizeLessThan(100_000);
        finds("application/pdf", bomb, DocumentFault.UNPACKS_TOO_LARGE);
    }

    @Test
    void a_document_does_not_print_what_it_says() {
        assertThat(new Document("application/pdf", PAGE)).hasToString("Document[application/pdf, 31 bytes]");
    }

    private static void finds(String mediaType, byte[] bytes, DocumentFault... faults) {
        assertThat(TakeDocumentsForWhatTheyAre.faults(new Document(mediaType, bytes)))
                .containsExactly(faults);
    }
}
