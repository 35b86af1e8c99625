package health.soma.prescriptions.pages;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the forms of the ledger's page sent, as typed: an authorization, sessions given elsewhere, or a stop.
public record LedgerForm(
        UUID id,
        String number,
        String visits,
        String from,
        String until,
        String sessions,
        String because,
        String signedOn,
        String signedBy) {

    public LedgerForm {
        id = requireNonNullElse(id, new UUID(0, 0));
        number = Typed.text(number);
        visits = Typed.text(visits);
        from = Typed.text(from);
        until = Typed.text(until);
        sessions = Typed.text(sessions);
        because = Typed.text(because);
        signedOn = Typed.text(signedOn);
        signedBy = Typed.text(signedBy);
    }

    static LedgerForm blank() {
        return new LedgerForm(UUID.randomUUID(), "", "", "", "", "", "", "", "");
    }

    /// A day, or a sentence about what it should be.
    static Optional<LocalDate> day(String typed, String what, List<String> problems) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException none) {
            problems.add(what + " is not a day.");
            return Optional.empty();
        }
    }

    static Optional<Integer> number(String typed, String what, List<String> problems) {
        try {
            return Optional.of(Integer.parseInt(typed));
        } catch (NumberFormatException none) {
            problems.add(what + " is not a whole number.");
            return Optional.empty();
        }
    }
}
