package health.soma.scheduling;

/// What a proposal puts first. All of them keep every rule; they only weigh differently what is good.
public enum Weighing {
    /// As the practice has set it.
    USUAL,
    /// The last session as early as can be, whatever it costs otherwise.
    EARLIEST,
    /// As few changes of therapist as can be, whatever it costs otherwise.
    ONE_THERAPIST,
    /// The hour the patient likes best and an even rhythm, before an early end and before one pair of hands.
    WISHES;

    public Weights weights(Weights ofPractice) {
        var shipped = Weights.SHIPPED;
        return switch (this) {
            case USUAL -> ofPractice;
            case EARLIEST ->
                new Weights(
                        Weights.ABOVE_ALL,
                        shipped.outOfRhythm(),
                        shipped.otherTherapist(),
                        shipped.lacking(),
                        shipped.quarterOff());
            case ONE_THERAPIST ->
                new Weights(
                        shipped.dayLater(),
                        shipped.outOfRhythm(),
                        Weights.ABOVE_ALL,
                        shipped.lacking(),
                        shipped.quarterOff());
            case WISHES -> new Weights(1, 100, 20, 50, 100);
        };
    }
}
