package health.soma.prescriptions.pages;

/// How much, how often, how long and when, as typed.
public record CoursePart(
        String sessions,
        String perWeekMin,
        String perWeekMax,
        String minutes,
        String validFrom,
        String validUntil,
        String precautions,
        String goals) {

    static final CoursePart BLANK = new CoursePart("", "", "", "", "", "", "", "");

    public CoursePart {
        sessions = Typed.text(sessions);
        perWeekMin = Typed.text(perWeekMin);
        perWeekMax = Typed.text(perWeekMax);
        minutes = Typed.text(minutes);
        validFrom = Typed.text(validFrom);
        validUntil = Typed.text(validUntil);
        precautions = Typed.text(precautions);
        goals = Typed.text(goals);
    }
}
