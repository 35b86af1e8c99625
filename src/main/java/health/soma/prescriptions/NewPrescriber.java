package health.soma.prescriptions;

/// A prescriber as typed or received. The NPI is text, because what comes in may be wrong and is kept all the same.
public record NewPrescriber(String npi, String family, String given, String credentials, String phone, String fax) {

    public NewPrescriber(String npi, String family, String given, String credentials, String phone) {
        this(npi, family, given, credentials, phone, "");
    }

    /// Whether an NPI and a name are there, so that the prescriber can be known from now on.
    boolean registrable() {
        return Npi.read(npi).isPresent() && !family.isBlank();
    }

    public boolean blank() {
        return (npi + family + given + credentials + phone + fax).isBlank();
    }

    /// How an order keeps the words about a prescriber who cannot be registered: "Jane Doe, MD (NPI 1234567890)".
    public String inWords() {
        var name = name(given, family, credentials);
        return npi.isBlank() ? name : (name + " (NPI " + npi.strip() + ")").strip();
    }

    static String name(String given, String family, String credentials) {
        var name = (given.strip() + " " + family.strip()).strip();
        return credentials.isBlank() ? name : name + ", " + credentials.strip();
    }
}
