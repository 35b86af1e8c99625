package health.soma.scheduling.pages;

/// Something that may be booked for the patient now, and where.
public record Bookable(String words, String href) {}
