package health.soma.prescriptions;

/// The original that came in, as it came: a scan, or the message of a doctor's system. At most 20 MB.
public record Document(String mediaType, byte[] bytes) {

    /// Bytes; 20 MB, also kept by the table.
    public static final int LARGEST = 20 * 1024 * 1024;

    /// Says nothing of what the document says.
    @Override
    public String toString() {
        return "Document[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
