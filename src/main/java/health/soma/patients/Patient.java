package health.soma.patients;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;

/// A patient as everybody who may open the file knows them. Nothing clinical is in here.
public record Patient(
        PatientId id,
        String recordNo,
        String family,
        String given,
        LocalDate birthDate,
        String sex,
        String phone,
        String email,
        String address) {

    /// "LINDQVIST, Ingrid": the family name in capitals, so that nobody takes one for the other.
    public String name() {
        return family.toUpperCase(Locale.ROOT) + ", " + given;
    }

    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /// Says nothing: a patient's name has no place in a log.
    @Override
    public String toString() {
        return "Patient[" + id + "]";
    }
}
