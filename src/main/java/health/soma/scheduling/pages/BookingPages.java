package health.soma.scheduling.pages;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import health.soma.patients.OpenFile;
import health.soma.patients.Patients;
import health.soma.practice.AreaRequirements;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.CompiledWords;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.scheduling.Appointments;
import health.soma.scheduling.Booking;
import health.soma.scheduling.House;
import health.soma.scheduling.Place;
import health.soma.scheduling.Planning;
import health.soma.scheduling.Proposing;
import health.soma.security.May;
import health.soma.security.Role;
import health.soma.techniques.Techniques;
import health.soma.web.NotFound;
import health.soma.web.Screens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Books the course: the page opens with a whole proposal, wishes make another, and one button books it.
@Controller
@RequestMapping("/patients/{patient}/prescriptions/{prescription}/booking")
class BookingPages {

    private final Appointments appointments;
    private final Prescriptions prescriptions;
    private final Patients patients;
    private final Screens screens;

    BookingPages(Appointments appointments, Prescriptions prescriptions, Patients patients, Screens screens) {
        this.appointments = appointments;
        this.prescriptions = prescriptions;
        this.patients = patients;
        this.screens = screens;
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @GetMapping
    View proposal(OpenFile file, @PathVariable UUID prescription, WishesForm wishes) {
        var problems = wishes.problems();
        return show(
                problems.isEmpty() ? OK : UNPROCESSABLE_CONTENT,
                file,
                new PrescriptionId(prescription),
                wishes,
                problems,
                List.of());
    }

    @May({Role.FRONT_DESK, Role.OWNER})
    @PostMapping
    View book(
            OpenFile file,
            @PathVariable UUID prescription,
            WishesForm wishes,
            @RequestParam UUID booking,
            @RequestParam(required = false, defaultValue = "") List<String> place) {
        var id = new PrescriptionId(prescription);
        var places =
                place.stream().map(PlaceText::read).flatMap(Optional::stream).toList();
        if (places.size() < place.size())
            return show(UNPROCESSABLE_CONTENT, file, id, wishes, List.of("A place could not be read."), List.of());
        return switch (appointments.book(file, booking, id, places)) {
            case Booking.Booked(var booked) ->
                screens.seeOther(
                        "/patients/" + file.patient(),
                        booked.size() == 1 ? "The session is booked." : booked.size() + " sessions are booked.");
            case Booking.Refused(var reasons) -> {
                var house = house(file, id, wishes);
                yield show(
                        UNPROCESSABLE_CONTENT,
                        file,
                        id,
                        wishes,
                        reasons.stream().map(r -> Sentences.of(r, house)).toList(),
                        places);
            }
            case Booking.Taken(var losses) -> {
                var house = house(file, id, wishes);
                var sentences = new ArrayList<>(
                        losses.stream().map(l -> Sentences.of(l, house)).toList());
                sentences.add("Nothing was booked. Below is a fresh proposal.");
                yield show(CONFLICT, file, id, wishes, sentences, List.of());
            }
        };
    }

    private House house(OpenFile file, PrescriptionId id, WishesForm wishes) {
        return appointments.propose(file, id, wishes.read(), wishes.weighing()) instanceof Proposing.Planned planned
                ? planned.house()
                : new House(List.of(), List.of(), List.of(), List.of());
    }

    /// @param kept places that were chosen and refused, to be shown again as they were
    private View show(
            HttpStatus status,
            OpenFile file,
            PrescriptionId id,
            WishesForm wishes,
            List<String> problems,
            List<Place> kept) {
        var prescription = prescriptions.find(file, id).orElseThrow(NotFound::new);
        var model = new HashMap<String, Object>();
        model.put("patient", patients.of(file));
        model.put("prescription", prescription);
        model.put("wishes", wishes);
        model.put("problems", problems);
        switch (appointments.propose(file, id, wishes.read(), wishes.weighing())) {
            case Proposing.NotCompiled() -> {
                return screens.show(status, "Book the course", "scheduling/notYet", model);
            }
            case Proposing.Planned planned -> {
                var plan = planned.plan();
                var house = planned.house();
                var compiled = prescriptions.compiledToBook(file, id).orElseThrow();
                model.put("granted", CompiledWords.of(compiled));
                model.put("left", planned.grant().left().size());
                model.put("house", house);
                model.put("booking", UUID.randomUUID());
                model.put("booked", appointments.of(file, id));
                model.put("plan", plan);
                model.put("light", LightPart.of(planned.light(), therapist -> Sentences.name(house, therapist)));
                model.put("lines", lines(plan, kept, namesTechniques(compiled)));
                model.put("choices", ChoiceLine.of(planned, wishes));
                model.put("weighed", planned.weighed());
                model.put("remedies", remedies(plan, wishes));
                return screens.show(status, "Book the course", "scheduling/booking", model);
            }
        }
    }

    /// Where the prescriber leaves the choice to the therapist, nobody misses a certificate that the course needs.
    private static boolean namesTechniques(Compiled compiled) {
        return compiled.techniques().size() < Techniques.standard().all().size();
    }

    private static List<BookingLine> lines(Planning plan, List<Place> kept, boolean named) {
        var lines = new ArrayList<BookingLine>();
        if (!(plan instanceof Planning.Proposal proposal)) return lines;
        for (int i = 0; i < proposal.sessions().size(); i++) {
            var session = proposal.sessions().get(i);
            var chosen = i < kept.size() ? kept.get(i) : session.place();
            var choices = new ArrayList<Place>();
            if (!chosen.equals(session.place())) choices.add(chosen);
            choices.add(session.place());
            session.others().stream().filter(o -> !o.equals(chosen)).forEach(choices::add);
            var lacking = Sentences.names(session.lacking().stream()
                    .filter(one -> named || AreaRequirements.of(one).isPresent())
                    .toList());
            lines.add(new BookingLine(session.number(), chosen, choices, lacking));
        }
        return lines;
    }

    private static List<Help> remedies(Planning plan, WishesForm wishes) {
        if (!(plan instanceof Planning.CannotPlace no)) return List.of();
        return no.remedies().stream()
                .map(r ->
                        new Help(Sentences.of(r, no.wanted()), wishes.without(r).query()))
                .toList();
    }
}
