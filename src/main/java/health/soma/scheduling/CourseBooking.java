package health.soma.scheduling;

import health.soma.anatomy.AreaSide;
import health.soma.patients.OpenFile;
import health.soma.preflight.Light;
import health.soma.preflight.PreFlights;
import health.soma.preflight.Visit;
import health.soma.prescriptions.ClaimWeeks;
import health.soma.prescriptions.Compiled;
import health.soma.prescriptions.Entitlement;
import health.soma.prescriptions.Entitlements;
import health.soma.prescriptions.PrescriptionId;
import health.soma.prescriptions.Prescriptions;
import health.soma.prescriptions.Standings;
import health.soma.scheduling.Booking.Refused;
import health.soma.scheduling.BookingStore.Entry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Brings together what a course is planned and booked from, and gives every place its number and its place of the
/// week.
@Component
class CourseBooking {

    private final Prescriptions prescriptions;
    private final Entitlements entitlements;
    private final AppointmentStore appointments;
    private final PreFlights preFlights;
    private final Standings standings;
    private final Houses houses;
    private final Booker booker;
    private final WeightVersions weights;
    private final Clock clock;

    CourseBooking(
            Prescriptions prescriptions,
            Entitlements entitlements,
            AppointmentStore appointments,
            PreFlights preFlights,
            Standings standings,
            Houses houses,
            Booker booker,
            WeightVersions weights,
            Clock clock) {
        this.prescriptions = prescriptions;
        this.entitlements = entitlements;
        this.appointments = appointments;
        this.preFlights = preFlights;
        this.standings = standings;
        this.houses = houses;
        this.booker = booker;
        this.weights = weights;
        this.clock = clock;
    }

    Proposing propose(OpenFile file, PrescriptionId id, Wishes wishes, Weighing by) {
        var compiled = prescriptions.compiledToBook(file, id);
        if (compiled.isEmpty()) return new Proposing.NotCompiled();
        var claim = standings.weeksOfTheClaim(file, id, compiled.get().version());
        var grant = grant(compiled.get(), live(file, compiled.get()), claim);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var house = houses.of(file.practice(), today.minusDays(1));
        var service = houses.prescribed(file.practice(), grant.minutes());
        var busy = appointments.busy(file.practice(), today, grant.validUntil());
        var asked = new CourseQuestion(file.patient().value(), grant, service, wishes, house, busy, clock.instant());
        var weighed = weights.inForce(file.practice());
        var proposals = CoursePlanner.proposals(asked, weighed.weights());
        var places = proposals.by(by) instanceof Planning.Proposal proposal ? proposal.places() : List.<Place>of();
        return new Proposing.Planned(proposals, by, weighed, grant, house, light(file, compiled.get(), places));
    }

    Booking book(OpenFile file, UUID booking, PrescriptionId id, List<Place> places) {
        var earlier = booker.earlier(file, booking);
        if (earlier.isPresent()) return earlier.get();
        entitlements.takeTurn(id);
        var compiled = prescriptions.compiledToBook(file, id);
        if (compiled.isEmpty()) return new Refused(List.of(new Booking.Refusal.NotCompiled()));
        var live = live(file, compiled.get());
        var grant = grant(compiled.get(), live, ClaimWeeks.ALONE);
        // In the evening west of Greenwich it is still the day before.
        var house = houses.of(
                file.practice(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
        var service = houses.prescribed(file.practice(), grant.minutes());
        var refusals = new ArrayList<>(BookWithinTheGrant.refusals(places, grant, house));
        refusals.addAll(BookInsideTheHouse.refusals(places, service, grant.minutes(), house, clock.instant()));
        if (refusals.isEmpty()) refusals.addAll(notCleared(file, compiled.get(), places));
        if (!refusals.isEmpty()) return new Refused(List.copyOf(refusals));
        return booker.book(file, booking, entries(booking, service.id(), compiled.get(), live, places, house));
    }

    /// Whatever else stops a visit, asked once the places keep every rule of the book.
    private List<Booking.Refusal> notCleared(OpenFile file, Compiled compiled, List<Place> places) {
        return places.stream()
                .<Booking.Refusal>flatMap(place -> preFlights
                        .of(file, compiled.id(), Visit.toBook(place.day(), place.therapist(), compiled.minutes()))
                        .stopping()
                        .stream()
                        .map(reason -> new Booking.Refusal.NotCleared(place.day(), reason)))
                .toList();
    }

    /// The light over all sessions of a proposal: what to know before they are booked.
    private Light light(OpenFile file, Compiled compiled, List<Place> places) {
        return preFlights.of(
                file,
                compiled.id(),
                places.stream()
                        .map(place -> Visit.toBook(place.day(), place.therapist(), compiled.minutes()))
                        .toList());
    }

    private List<Entry> entries(
            UUID booking, UUID service, Compiled compiled, List<Appointment> live, List<Place> places, House house) {
        var numbers = left(compiled).iterator();
        var takenInWeek = new HashMap<LocalDate, Set<Integer>>();
        for (var one : live)
            one.prescribed()
                    .ifPresent(p -> takenInWeek
                            .computeIfAbsent(p.week(), _ -> new HashSet<>())
                            .add(p.place()));
        var entries = new ArrayList<Entry>();
        for (var place :
                places.stream().sorted(Comparator.comparing(Place::day)).toList()) {
            var zone = house.locationOfRoom(place.room()).orElseThrow().zone();
            var span = LocalSpan.of(place.day(), place.begins(), compiled.minutes(), zone);
            var week = Grant.weekOf(place.day());
            int weekPlace = takeLowest(takenInWeek.computeIfAbsent(week, _ -> new HashSet<>()));
            var prescribed = new PrescribedPlace(compiled.id(), compiled.version(), numbers.next(), week, weekPlace);
            entries.add(new Entry(AppointmentId.draw(), booking, service, place, span, zone, Optional.of(prescribed)));
        }
        return entries;
    }

    private static int takeLowest(Set<Integer> taken) {
        int place = 1;
        while (!taken.add(place)) place++;
        return place;
    }

    /// What is booked or given and counts; not what a change of the order has left behind.
    private List<Appointment> live(OpenFile file, Compiled compiled) {
        return live(appointments.of(file, compiled.id()), compiled);
    }

    static List<Appointment> live(List<Appointment> all, Compiled compiled) {
        return all.stream()
                .filter(each -> each.status().live())
                .filter(each -> each.prescribed().orElseThrow().version() >= compiled.version()
                        || each.day().isBefore(compiled.reign().from()))
                .toList();
    }

    static Grant grant(Compiled compiled, List<Appointment> live, ClaimWeeks claim) {
        var first = compiled.reign().firstSession();
        return new Grant(
                left(compiled),
                compiled.minutes(),
                compiled.perWeekMin(),
                compiled.weeklyCap(),
                compiled.pace().everyWeeks(),
                Stream.of(
                                Optional.of(compiled.validFrom()),
                                Optional.of(compiled.reign().from()),
                                clockFrom(compiled))
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                compiled.validUntil(),
                compiled.term(),
                first.isPresent(),
                compiled.techniques(),
                live.stream().map(Appointment::day).toList(),
                compiled.scope().stream().map(AreaSide::area).collect(Collectors.toSet()),
                compiled.pace().openedWeeks(),
                claim);
    }

    /// Nothing is booked before the session that started the clock: it would set the clock back under all the others.
    private static Optional<LocalDate> clockFrom(Compiled compiled) {
        var term = compiled.term();
        return compiled.reign().firstSession().filter(_ -> term.clockDays() != null || term.graceDays() > 0);
    }

    private static List<Integer> left(Compiled compiled) {
        if (!compiled.bookable()) return List.of();
        return compiled.entitlements().stream()
                .filter(e -> e.state() == Entitlement.State.GRANTED)
                .map(Entitlement::number)
                .sorted()
                .toList();
    }
}
