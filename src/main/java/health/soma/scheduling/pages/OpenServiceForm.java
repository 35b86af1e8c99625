package health.soma.scheduling.pages;

import health.soma.scheduling.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One session of an open service as typed. The booking's id is drawn when the form is first shown.
public record OpenServiceForm(
        @Nullable String booking,
        @Nullable String service,
        @Nullable String day,
        @Nullable String begins,
        @Nullable String therapist,
        @Nullable String room) {

    static OpenServiceForm blank() {
        return new OpenServiceForm(UUID.randomUUID().toString(), null, null, null, null, null);
    }

    public boolean chosen(@Nullable String value, UUID id) {
        return id.toString().equals(value);
    }

    /// Everything that is missing or cannot be read.
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (id(booking).isEmpty()) problems.add("The form is incomplete. Open it anew.");
        if (id(service).isEmpty()) problems.add("Choose a service.");
        if (date().isEmpty()) problems.add("Say the day, like 2026-11-30.");
        if (time().isEmpty()) problems.add("Say the time, like 10:00.");
        if (id(therapist).isEmpty()) problems.add("Choose a therapist.");
        if (id(room).isEmpty()) problems.add("Choose a room.");
        return problems;
    }

    UUID bookingId() {
        return id(booking).orElseThrow();
    }

    UUID serviceId() {
        return id(service).orElseThrow();
    }

    Place place() {
        return new Place(
                date().orElseThrow(), time().orElseThrow(), id(therapist).orElseThrow(), id(room).orElseThrow());
    }

    private Optional<LocalDate> date() {
        try {
            var read = LocalDate.parse(text(day));
            // Beyond this no calendar of ours reaches, and no database either.
            return read.getYear() < 2000 || read.getYear() > 2200 ? Optional.empty() : Optional.of(read);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> time() {
        try {
            return Optional.of(LocalTime.parse(text(begins)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.of(UUID.fromString(text(text)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
