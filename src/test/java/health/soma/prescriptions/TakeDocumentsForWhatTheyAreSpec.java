package health.soma.prescriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// House rule R-19: a document is taken for what its bytes say it is, not for what its name says.
class TakeDocumentsForWhatTheyAreSpec {

    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
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
    void a_document_does_not_print_what_it_says() {
        assertThat(new Document("application/pdf", PDF)).hasToString("Document[application/pdf, 9 bytes]");
    }

    private static void finds(String mediaType, byte[] bytes, DocumentFault... faults) {
        assertThat(TakeDocumentsForWhatTheyAre.faults(new Document(mediaType, bytes)))
                .containsExactly(faults);
    }
}
