package health.soma.prescriptions.pages;

/// How much, how often, how long and when, as typed.
public record CoursePart(
        String sessions,
        String perWeekMin,
        String perWeekMax,
        String everyWeeks,
        String minutes,
        String validFrom,
        String validUntil,
        String validDays,
        String validAnchor,
        String precautions,
        String goals) {

    static final CoursePart BLANK = new CoursePart("", "", "", "", "", "", "", "", "", "", "");

    public CoursePart {
        sessions = Typed.text(sessions);
        perWeekMin = Typed.text(perWeekMin);
        perWeekMax = Typed.text(perWeekMax);
        everyWeeks = Typed.text(everyWeeks);
        minutes = Typed.text(minutes);
        validFrom = Typed.text(validFrom);
        validUntil = Typed.text(validUntil);
        validDays = Typed.text(validDays);
        validAnchor = Typed.text(validAnchor);
        precautions = Typed.text(precautions);
        goals = Typed.text(goals);
    }
}
