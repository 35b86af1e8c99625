package health.soma.patients.pages;

import health.soma.patients.NewPatient;
import health.soma.patients.PatientId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the page sent, as typed. The id is drawn when the form is first shown, so a form sent twice registers one
/// patient.
public record PatientForm(
        UUID id,
        @Nullable String family,
        @Nullable String given,
        @Nullable String birthDay,
        @Nullable String birthMonth,
        @Nullable String birthYear,
        @Nullable String sex,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable Boolean another,
        @Nullable String then) {

    static PatientForm blank(UUID id, String then) {
        return new PatientForm(id, "", "", "", "", "", "unknown", "", "", "", null, then);
    }

    /// Where the front desk was going when it found that the patient was new.
    String next(PatientId patient) {
        return "/patients/" + patient + (text(then).equals("prescription") ? "/prescriptions/new" : "");
    }

    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    Optional<LocalDate> birthDate() {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text(birthYear)),
                    Integer.parseInt(text(birthMonth)),
                    Integer.parseInt(text(birthDay))));
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    List<String> problems(LocalDate today) {
        var problems = new ArrayList<String>();
        if (text(family).isEmpty()) problems.add("Enter the family name.");
        if (text(given).isEmpty()) problems.add("Enter the given name.");
        if (text(family).length() > 200 || text(given).length() > 200)
            problems.add("A name may have up to 200 characters.");
        if (birthDate().isEmpty()) problems.add("Enter the birth date as day, month and year, such as 15 2 1980.");
        birthDate()
                .filter(day -> day.isAfter(today) || day.isBefore(today.minusYears(130)))
                .ifPresent(_ -> problems.add("The birth date must lie within the last 130 years."));
        if (!List.of("female", "male", "other", "unknown").contains(text(sex)))
            problems.add("Choose the sex, or not known.");
        if (!text(email).isEmpty() && !text(email).matches("[^@\\s]+@[^@\\s]+"))
            problems.add("An e-mail address has an @ in it.");
        if (text(email).length() > 254
                || text(phone).length() > 40
                || text(address).length() > 500) problems.add("E-mail, telephone or address is too long.");
        return problems;
    }

    NewPatient read() {
        return new NewPatient(
                text(family),
                text(given),
                birthDate().orElseThrow(),
                text(sex),
                text(phone),
                text(email),
                text(address));
    }
}
