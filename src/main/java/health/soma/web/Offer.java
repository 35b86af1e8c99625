package health.soma.web;

import java.util.Map;

/// A line offered under a field while somebody types: what it says, a word about it, and the fields of the row that
/// choosing it fills, by the last part of their names. With nothing to fill it can be read and not chosen.
public record Offer(String text, String about, Map<String, String> fills) {

    public boolean choosable() {
        return !fills.isEmpty();
    }
}
