package health.soma.preflight.pages;

import health.soma.patients.OpenFile;
import health.soma.practice.Staff;
import health.soma.practice.Therapist;
import health.soma.preflight.Light;
import health.soma.preflight.PreFlights;
import health.soma.preflight.ReasonWords;
import health.soma.preflight.Visit;
import health.soma.preflight.Visit.Stage;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.security.May;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The light of one visit as JSON, for programs that book or receive in another system.
@Controller
class PreFlightPages {

    /// The answer: the level, each reason with its kind and its sentence, and what becomes of the course.
    record Answer(String level, LocalDate day, List<Said> reasons, String course) {}

    record Said(String level, String kind, String sentence) {}

    private final PreFlights preFlights;
    private final Prescriptions prescriptions;
    private final Staff staff;
    private final Practices practices;
    private final Clock clock;

    PreFlightPages(PreFlights preFlights, Prescriptions prescriptions, Staff staff, Practices practices, Clock clock) {
        this.preFlights = preFlights;
        this.prescriptions = prescriptions;
        this.staff = staff;
        this.practices = practices;
        this.clock = clock;
    }

    /// @param day today when nothing is said; `booked` when the visit has its place already
    @May({Role.OWNER, Role.FRONT_DESK, Role.THERAPIST})
    @GetMapping("/patients/{patient}/prescriptions/{prescription}/pre-flight")
    ResponseEntity<Answer> light(
            OpenFile file,
            @PathVariable PrescriptionId prescription,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID therapist,
            @RequestParam(defaultValue = "false") boolean booked) {
        if (prescriptions.find(file, prescription).isEmpty()) throw new NotFound();
        var on = day != null
                ? day
                : LocalDate.ofInstant(
                        clock.instant(), practices.current(file.practice()).zone());
        var stage = booked ? Stage.CHECK_IN : Stage.BOOKING;
        var light = preFlights.of(file, prescription, new Visit(on, stage, Optional.ofNullable(therapist), booked, 0));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(light, on, names(file)));
    }

    private Function<UUID, String> names(OpenFile file) {
        var therapists = staff.therapists(file.practice());
        return id -> therapists.stream()
                .filter(each -> each.id().equals(id))
                .map(Therapist::name)
                .findFirst()
                .orElse("The therapist");
    }

    private static Answer answer(Light light, LocalDate day, Function<UUID, String> names) {
        return new Answer(
                light.level().name().toLowerCase(java.util.Locale.ROOT),
                day,
                light.remarks().stream()
                        .map(each -> new Said(
                                each.level().name().toLowerCase(java.util.Locale.ROOT),
                                each.reason().getClass().getSimpleName(),
                                ReasonWords.of(each.reason(), names)))
                        .toList(),
                light.projection().map(ReasonWords::of).orElse(""));
    }
}
