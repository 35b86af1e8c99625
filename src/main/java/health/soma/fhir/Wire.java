package health.soma.fhir;

/// How a file is written down, as told by its content; its name is never asked.
public enum Wire {
    JSON("application/fhir+json"),
    XML("application/fhir+xml");

    private final String mediaType;

    Wire(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
