package health.soma.demo;

import static health.soma.demo.Cast.CEDAR;
import static health.soma.demo.Cast.CHAIR;
import static health.soma.demo.Cast.FERN;
import static health.soma.demo.Cast.HERON;
import static health.soma.demo.Cast.LAKE_UNION;
import static health.soma.demo.Cast.LENA;
import static health.soma.demo.Cast.MEDICAL_MASSAGE;
import static health.soma.demo.Cast.PEOPLE;
import static health.soma.demo.Cast.PINE_STREET;
import static health.soma.demo.Cast.RELAXATION;
import static health.soma.demo.Cast.ROSA;
import static health.soma.demo.Cast.SOMA;
import static health.soma.demo.Cast.TOMAS;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import health.soma.payers.Changing;
import health.soma.payers.PackDraft;
import health.soma.payers.RulePacks;
import health.soma.practice.Certificate;
import health.soma.practice.Gender;
import health.soma.practice.Places;
import health.soma.practice.Services;
import health.soma.practice.Shift;
import health.soma.practice.Staff;
import health.soma.practice.Subject;
import health.soma.practice.Therapist;
import health.soma.security.People;
import health.soma.security.Person;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets up the practice of the cast: people, places, hours, certificates and services, without any patient.
@Component
public class Stage {

    private static final List<String> CORE = List.of("scs", "prt", "nmt", "mfr", "trp", "att", "rehab_stretch");

    private final People people;
    private final Staff staff;
    private final Places places;
    private final Services services;
    private final RulePacks packs;

    Stage(People people, Staff staff, Places places, Services services, RulePacks packs) {
        this.people = people;
        this.staff = staff;
        this.places = places;
        this.services = services;
        this.packs = packs;
    }

    /// @param today the day that the certificates' ends are counted from
    @Transactional
    public void set(LocalDate today) {
        PEOPLE.forEach(person -> people.add(SOMA, person));
        therapists(today).forEach(one -> staff.add(SOMA, one));
        List.of(PINE_STREET, LAKE_UNION).forEach(one -> places.add(SOMA, one));
        List.of(CEDAR, FERN, HERON).forEach(one -> places.add(SOMA, one));
        shifts().forEach(one -> places.add(SOMA, one));
        List.of(MEDICAL_MASSAGE, RELAXATION, CHAIR).forEach(one -> services.add(SOMA, one));
        copyOneRulePack(today);
    }

    /// One of L&I's own pages has the form begin at visit 6, another at visit 7.
    private void copyOneRulePack(LocalDate today) {
        var margaret = Cast.MARGARET.in(SOMA);
        var shipped = packs.newest(SOMA, "wa-li", today).orElseThrow();
        if (packs.copy(shipped, Cast.FORM_FROM_SIX, "L&I, form from visit 6", margaret)
                instanceof Changing.Changed(var copy))
            packs.change(copy, PackDraft.of(copy).with("authorization.freeVisits", "5"), margaret);
    }

    /// Rosa may treat breast tissue. Tomás is the only one who does Strain-Counterstrain on Fridays, and not for long.
    private static List<Therapist> therapists(LocalDate today) {
        var longAgo = today.minusYears(3);
        return List.of(
                new Therapist(
                        ROSA.id(),
                        ROSA.name(),
                        "LMT, CNMT",
                        "Neck, shoulder and jaw.",
                        all(
                                licence(ROSA, longAgo, today.plusYears(4)),
                                breast(ROSA, longAgo, today.plusYears(4)),
                                certificates(ROSA, CORE, longAgo, today.plusYears(4))),
                        Gender.WOMAN),
                new Therapist(
                        TOMAS.id(),
                        TOMAS.name(),
                        "LMT",
                        "Backs and hips, and people who sit all day.",
                        all(
                                licence(TOMAS, longAgo, today.plusYears(1)),
                                certificates(TOMAS, List.of("scs"), longAgo, today.plusDays(99)),
                                certificates(
                                        TOMAS,
                                        List.of("prt", "nmt", "trp", "att", "rehab_stretch"),
                                        longAgo,
                                        today.plusYears(1)),
                                certificates(TOMAS, List.of("mfr"), longAgo, today.plusDays(20))),
                        Gender.MAN),
                new Therapist(
                        LENA.id(),
                        LENA.name(),
                        "LMT",
                        "Arms, hands, and recovery after injuries.",
                        all(
                                // Ends on a day of the week on which she works, when today is a Monday.
                                licence(LENA, longAgo, today.plusWeeks(70).plusDays(2)),
                                certificates(
                                        LENA,
                                        List.of("prt", "nmt", "mfr", "trp", "att", "rehab_stretch"),
                                        longAgo,
                                        today.plusMonths(18)))));
    }

    @SafeVarargs
    private static List<Certificate> all(List<Certificate>... some) {
        return Stream.of(some).flatMap(List::stream).toList();
    }

    private static List<Certificate> licence(Person holder, LocalDate from, LocalDate until) {
        var licence = new Subject.Licence();
        return List.of(certificate(holder, "licence", licence, "Washington State Department of Health", from, until));
    }

    private static List<Certificate> breast(Person holder, LocalDate from, LocalDate until) {
        var training = new Subject.Area("breast", 20);
        return List.of(certificate(holder, "breast", training, "Cascade Institute of Manual Therapy", from, until));
    }

    private static List<Certificate> certificates(
            Person holder, List<String> techniques, LocalDate from, LocalDate until) {
        return techniques.stream()
                .map(technique -> certificate(
                        holder,
                        technique,
                        new Subject.Technique(technique),
                        "Cascade Institute of Manual Therapy",
                        from,
                        until))
                .toList();
    }

    private static Certificate certificate(
            Person holder, String what, Subject subject, String issuedBy, LocalDate from, LocalDate until) {
        return new Certificate(
                UUID.nameUUIDFromBytes((holder.name() + what).getBytes(StandardCharsets.UTF_8)),
                holder.id(),
                subject,
                issuedBy,
                (subject instanceof Subject.Licence ? "MA-" : "CI-")
                        + holder.id().toString().substring(33) + "-" + what.toUpperCase(Locale.ROOT),
                from,
                until);
    }

    private static List<Shift> shifts() {
        return Stream.of(
                        shift(ROSA, PINE_STREET.id(), 8, 16, MONDAY, TUESDAY, WEDNESDAY, THURSDAY),
                        shift(TOMAS, PINE_STREET.id(), 9, 17, MONDAY, WEDNESDAY, FRIDAY),
                        shift(TOMAS, LAKE_UNION.id(), 10, 18, TUESDAY),
                        shift(LENA, LAKE_UNION.id(), 10, 18, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Shift> shift(Person who, UUID where, int from, int until, DayOfWeek... days) {
        return Stream.of(days)
                .map(day -> new Shift(who.id(), where, day, LocalTime.of(from, 0), LocalTime.of(until, 0)))
                .toList();
    }
}
