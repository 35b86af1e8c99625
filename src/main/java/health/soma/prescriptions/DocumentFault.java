package health.soma.prescriptions;

/// Why a document is not taken, as a sentence for whoever sent it.
public enum DocumentFault {
    EMPTY("The scan is an empty file."),
    TOO_LARGE("The scan is larger than 20 MB."),
    /// None of the kinds we keep: PDF, PNG, JPEG, FHIR.
    KIND_UNKNOWN("The scan is neither a PDF nor a PNG or JPEG picture."),
    /// Its content is not of the kind it claims to be.
    NOT_WHAT_IT_CLAIMS("The scan is not the kind of file that it claims to be."),
    /// It begins like its kind, and cannot be opened: torn, locked by a pass phrase, or no page in it.
    CANNOT_BE_OPENED("The scan cannot be opened. It may be torn or locked; please scan the paper again."),
    /// More pages than an order has.
    TOO_MANY_PAGES("The scan has more than 20 pages. Please scan the order by itself."),
    /// Small as it comes, and larger than any scan once it is unpacked.
    UNPACKS_TOO_LARGE("The picture is too large to be unpacked safely. Please scan it at 300 dpi or less.");

    private final String sentence;

    DocumentFault(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
