package health.soma.patients;

import java.time.LocalDate;

/// Somebody about to become a patient, as they or a doctor's system named them.
public record NewPatient(
        String family, String given, LocalDate birthDate, String sex, String phone, String email, String address) {}
