package health.soma.treatment;

import health.soma.patients.Screening;

/// What the patient answered before this session, with the words where something changed.
public record Screened(Screening screening, String words) {

    /// "nothing new", or "something changed: takes a blood thinner".
    public String text() {
        return screening.answer().label() + (words.isBlank() ? "" : ": " + words);
    }
}
