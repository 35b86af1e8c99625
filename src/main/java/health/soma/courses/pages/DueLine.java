package health.soma.courses.pages;

import health.soma.courses.DueKind;
import java.time.LocalDate;

/// One matter as it stands in the list: whom it is about, what is the matter, and the next act as a button.
///
/// @param about the patient, or the therapist whose certificate ends
/// @param number of the prescription; empty where there is none
public record DueLine(
        DueKind kind, LocalDate day, String about, String number, String sentence, String act, String href) {}
