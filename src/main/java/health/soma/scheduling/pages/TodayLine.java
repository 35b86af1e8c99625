package health.soma.scheduling.pages;

import health.soma.patients.Screening;
import health.soma.scheduling.Appointment;
import health.soma.scheduling.Status;
import java.util.Optional;

/// One line of the Today board. It holds nothing of what is treated.
public record TodayLine(
        Appointment appointment,
        String patient,
        String what,
        String therapist,
        String room,
        Optional<Screening> screened,
        Optional<LightPart> light) {

    /// The next step, as the last part of its address and the word on its button; a prescribed session ends by its
    /// therapist's signature.
    public Optional<Step> next() {
        return switch (appointment.status()) {
            case BOOKED -> Optional.of(new Step("arrival", "Arrived"));
            case ARRIVED -> Optional.of(new Step("room", "In the room"));
            case IN_ROOM ->
                appointment.prescribed().isPresent() ? Optional.empty() : Optional.of(new Step("completion", "Done"));
            case DONE, CANCELLED, MISSED -> Optional.empty();
        };
    }

    /// Whether to ask what is new: when the patient has come; once the session begins the therapist asks.
    public boolean asks() {
        return screened.isEmpty() && appointment.status() == Status.ARRIVED;
    }

    public String screeningPath() {
        return "/patients/" + appointment.patient() + "/screenings";
    }

    public boolean over() {
        return appointment.status() == Status.DONE || !appointment.status().live();
    }

    public String path() {
        return "/patients/" + appointment.patient() + "/appointments/" + appointment.id();
    }

    public record Step(String path, String word) {}
}
