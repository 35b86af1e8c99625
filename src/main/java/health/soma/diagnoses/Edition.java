package health.soma.diagnoses;

/// The codes of one fiscal year as we have them: the whole official file, or an excerpt of it.
public record Edition(int year, boolean whole, int codes, String source) {}
