package health.soma.bench;

/// One measured value beside the yardstick of the same run.
record Figure(String what, double value, String unit, String yardstick, double yardstickValue) {

    double ratio() {
        return value / yardstickValue;
    }

    String valueText() {
        return text(value) + " " + unit;
    }

    String yardstickText() {
        return yardstick + ": " + text(yardstickValue) + " " + unit;
    }

    private static String text(double value) {
        return value >= 100 ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }
}
