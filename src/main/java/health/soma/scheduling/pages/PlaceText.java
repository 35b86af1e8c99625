package health.soma.scheduling.pages;

import health.soma.scheduling.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/// A place as the value of a choice on a form, and back.
public final class PlaceText {

    private PlaceText() {}

    public static String of(Place place) {
        return "%s|%s|%s|%s".formatted(place.day(), place.begins(), place.therapist(), place.room());
    }

    static Optional<Place> read(String text) {
        var parts = text.split("\\|", -1);
        if (parts.length != 4) return Optional.empty();
        try {
            return Optional.of(new Place(
                    LocalDate.parse(parts[0]),
                    LocalTime.parse(parts[1]),
                    UUID.fromString(parts[2]),
                    UUID.fromString(parts[3])));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
