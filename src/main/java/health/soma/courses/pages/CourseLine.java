package health.soma.courses.pages;

/// One course in the patient's list.
public record CourseLine(String id, String number, String words, int done, int granted) {}
