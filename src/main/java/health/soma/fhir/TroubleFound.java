package health.soma.fhir;

/// Ends the reading of a file. It never leaves this module: [Bundles] turns it into an answer.
final class TroubleFound extends Exception {

    private final transient Trouble trouble;

    TroubleFound(Trouble trouble) {
        super(null, null, false, false);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
