package health.soma.prescriptions.pages;

import java.util.List;

/// A prescription that may be meant, and what speaks against it.
public record ChoiceLine(String number, String path, String granted, int left, List<String> against) {

    public boolean fits() {
        return against.isEmpty();
    }
}
