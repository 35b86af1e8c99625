package health.soma.prescriptions.pages;

import health.soma.prescriptions.OverrideKind;
import health.soma.prescriptions.OverrideWish;
import health.soma.prescriptions.PrescriptionId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A request for an exception as typed. Its id is drawn when the form is first shown.
public record OverrideForm(String id, String kind, String day, String because) {

    public OverrideForm {
        id = read(Typed.text(id)).isPresent()
                ? Typed.text(id)
                : UUID.randomUUID().toString();
        kind = Typed.text(kind);
        day = Typed.text(day);
        because = Typed.text(because);
    }

    public boolean chosen(OverrideKind one) {
        return one.code().equals(kind);
    }

    /// Everything that is missing or cannot be read.
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (OverrideKind.read(kind).isEmpty()) problems.add("Choose what the exception is for.");
        if (date().isEmpty()) problems.add("Say the day, like 2026-11-30.");
        return problems;
    }

    UUID drawn() {
        return read(id).orElseThrow();
    }

    OverrideWish wish(PrescriptionId prescription) {
        return new OverrideWish(prescription, OverrideKind.read(kind).orElseThrow(), date().orElseThrow(), because);
    }

    private Optional<LocalDate> date() {
        try {
            var read = LocalDate.parse(day);
            // Beyond this no calendar of ours reaches, and no database either.
            return read.getYear() < 2000 || read.getYear() > 2200 ? Optional.empty() : Optional.of(read);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> read(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
