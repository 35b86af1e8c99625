package health.soma.scheduling.pages;

import health.soma.scheduling.Appointment;
import health.soma.scheduling.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where an appointment is to go, as typed or as picked from the free times. The act's id is drawn when the form is
/// first
/// shown.
public record MoveForm(
        @Nullable String act,
        @Nullable String day,
        @Nullable String begins,
        @Nullable String therapist,
        @Nullable String room,
        @Nullable String place) {

    /// As it stands, but for what was asked for.
    MoveForm over(Appointment one) {
        return new MoveForm(
                id(act).isPresent() ? act : UUID.randomUUID().toString(),
                day == null ? one.day().toString() : day,
                begins == null ? one.begins().toString() : begins,
                therapist == null ? one.therapist().toString() : therapist,
                room == null ? one.room().toString() : room,
                null);
    }

    public boolean chosen(@Nullable String value, UUID id) {
        return id.toString().equals(value);
    }

    /// Everything that is missing or cannot be read.
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (id(act).isEmpty()) problems.add("The form is incomplete. Open it anew.");
        if (place != null) {
            if (PlaceText.read(place).isEmpty()) problems.add("The time could not be read. Choose it anew.");
            return problems;
        }
        if (date().isEmpty()) problems.add("Say the day, like 2026-11-30.");
        if (time().isEmpty()) problems.add("Say the time, like 10:00.");
        if (id(therapist).isEmpty()) problems.add("Choose a therapist.");
        if (id(room).isEmpty()) problems.add("Choose a room.");
        return problems;
    }

    UUID actId() {
        return id(act).orElseThrow();
    }

    Place to() {
        if (place != null) return PlaceText.read(place).orElseThrow();
        return new Place(
                date().orElseThrow(), time().orElseThrow(), id(therapist).orElseThrow(), id(room).orElseThrow());
    }

    Optional<LocalDate> date() {
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
